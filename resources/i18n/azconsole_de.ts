<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
 <context>
  <name>AboutDialog</name>
  <message>
   <location filename="../../azconsole/forms/console/ui_about_dialog.py"></location>
   <source>&amp;Copy</source>
   <translation>&amp;Kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_about_dialog.py"></location>
   <source>&amp;Details:</source>
   <translation>&amp;Details:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_about_dialog.py"></location>
   <source>About azconsole</source>
   <translation>Info zu azconsole</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_about_dialog.py"></location>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_about_dialog.py"></location>
   <source>Connects a site to Azure services, as the Configuration Manager console does. Not a Microsoft product.</source>
   <translation>Verbindet einen Standort mit Azure-Diensten, wie die Configuration Manager-Konsole. Kein Microsoft-Produkt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_about_dialog.py"></location>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_about_dialog.py"></location>
   <source>Details</source>
   <translation>Details</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_about_dialog.py"></location>
   <source>The licences of the parts it is made of stand below.</source>
   <translation>Die Lizenzen der enthaltenen Komponenten sind unten aufgeführt.</translation>
  </message>
 </context>
 <context>
  <name>AppCreatedDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_created_dialog.py"></location>
   <source>&amp;Copy link</source>
   <translation>&amp;Link kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_created_dialog.py"></location>
   <source>&amp;Open</source>
   <translation>Ö&amp;ffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_created_dialog.py"></location>
   <source>Application created</source>
   <translation>Anwendung erstellt</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_created_dialog.py"></location>
   <source>Consent link</source>
   <translation>Zustimmungslink</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_created_dialog.py"></location>
   <source>Copy &amp;secret key</source>
   <translation>&amp;Geheimen Schlüssel kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_created_dialog.py"></location>
   <source>Copy link</source>
   <translation>Link kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_created_dialog.py"></location>
   <source>Copy secret key</source>
   <translation>Geheimen Schlüssel kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_created_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_created_dialog.py"></location>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_created_dialog.py"></location>
   <source>S&amp;how</source>
   <translation>An&amp;zeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_created_dialog.py"></location>
   <source>Secret Key</source>
   <translation>Geheimer Schlüssel</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_created_dialog.py"></location>
   <source>Show the secret key while pressed</source>
   <translation>Geheimen Schlüssel anzeigen, solange gedrückt</translation>
  </message>
 </context>
 <context>
  <name>AppPage</name>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_app_page.py"></location>
   <source>&amp;Web app:</source>
   <translation>Web-&amp;App:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_app_page.py"></location>
   <source>Azure &amp;environment:</source>
   <translation>Azure-&amp;Umgebung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_app_page.py"></location>
   <source>Azure environment</source>
   <translation>Azure-Umgebung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_app_page.py"></location>
   <source>B&amp;rowse…</source>
   <translation>&amp;Durchsuchen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_app_page.py"></location>
   <source>Browse</source>
   <translation>Durchsuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_app_page.py"></location>
   <source>Native &amp;Client app:</source>
   <translation>Native &amp;Client-App:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_app_page.py"></location>
   <source>Native Client app</source>
   <translation>Native Client-App</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_app_page.py"></location>
   <source>Web app</source>
   <translation>Web-App</translation>
  </message>
 </context>
 <context>
  <name>AppPickerDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_picker_dialog.py"></location>
   <source>&amp;Import…</source>
   <translation>&amp;Importieren…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_picker_dialog.py"></location>
   <source>Apps</source>
   <translation>Apps</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_picker_dialog.py"></location>
   <source>C&amp;reate…</source>
   <translation>&amp;Erstellen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_picker_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_picker_dialog.py"></location>
   <source>Create</source>
   <translation>Erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_picker_dialog.py"></location>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_picker_dialog.py"></location>
   <source>Filter…</source>
   <translation>Filter…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_picker_dialog.py"></location>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_app_picker_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
 </context>
 <context>
  <name>AzureAdTab</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>&amp;Browse…</source>
   <translation>Du&amp;rchsuchen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>&amp;Client ID:</source>
   <translation>&amp;Client-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>&amp;Verify</source>
   <translation>Über&amp;prüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>Azure AD Tenant &amp;ID:</source>
   <translation>Azure AD-Mandanten-&amp;ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>Azure AD Tenant ID</source>
   <translation>Azure AD-Mandanten-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>Azure AD Tenant Nam&amp;e:</source>
   <translation>Azure AD-Mandantennam&amp;e:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>Azure AD Tenant Name</source>
   <translation>Azure AD-Mandantenname</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>Browse</source>
   <translation>Durchsuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>Client ID</source>
   <translation>Client-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>Client secret key e&amp;xpiration:</source>
   <translation>Ab&amp;lauf des geheimen Schlüssels:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>Client secret key expiration</source>
   <translation>Ablauf des geheimen Schlüssels</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>Verification</source>
   <translation>Überprüfung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>Verify</source>
   <translation>Überprüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>Web a&amp;pp:</source>
   <translation>Web-&amp;App:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_azure_ad_tab.py"></location>
   <source>Web app</source>
   <translation>Web-App</translation>
  </message>
 </context>
 <context>
  <name>AzureServicesPage</name>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_page.py"></location>
   <source>&amp;Azure service:</source>
   <translation>Azure-&amp;Dienst:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_page.py"></location>
   <source>&amp;Description:</source>
   <translation>&amp;Beschreibung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_page.py"></location>
   <source>Azure service</source>
   <translation>Azure-Dienst</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_page.py"></location>
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_page.py"></location>
   <source>Give the connection a name, and select the Azure service that you want to connect with Configuration Manager.</source>
   <translation>Geben Sie einen Namen für die Verbindung ein, und wählen Sie den Azure-Dienst aus, den Sie mit Configuration Manager verbinden möchten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_page.py"></location>
   <source>Na&amp;me:</source>
   <translation>&amp;Name:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_page.py"></location>
   <source>Name</source>
   <translation>Name</translation>
  </message>
 </context>
 <context>
  <name>AzureServicesWizard</name>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_wizard.py"></location>
   <source>&amp;Next &gt;</source>
   <translation>&amp;Weiter &gt;</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_wizard.py"></location>
   <source>&amp;Summary</source>
   <translation>Zusammen&amp;fassung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_wizard.py"></location>
   <source>&lt; &amp;Previous</source>
   <translation>&lt; &amp;Zurück</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_wizard.py"></location>
   <source>&lt; Previous</source>
   <translation>&lt; Zurück</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_wizard.py"></location>
   <source>Azure Services Wizard</source>
   <translation>Assistent für Azure-Dienste</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_wizard.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_wizard.py"></location>
   <source>Next &gt;</source>
   <translation>Weiter &gt;</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_wizard.py"></location>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_azure_services_wizard.py"></location>
   <source>Summary</source>
   <translation>Zusammenfassung</translation>
  </message>
 </context>
 <context>
  <name>CollectionDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>&amp;Add Rule</source>
   <translation>Regel &amp;hinzufügen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>&amp;Delete</source>
   <translation>&amp;Löschen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>&amp;Edit…</source>
   <translation>&amp;Bearbeiten…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>&amp;Name:</source>
   <translation>&amp;Name:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>A&amp;pply</source>
   <translation>Überneh&amp;men</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Add Rule</source>
   <translation>Regel hinzufügen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Apply</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Co&amp;mment:</source>
   <translation>&amp;Kommentar:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Collection ID</source>
   <translation>Sammlungs-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Collection ID:</source>
   <translation>Sammlungs-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Comment</source>
   <translation>Kommentar</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Create Device Collection</source>
   <translation>Gerätesammlung erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Delete the selected rule</source>
   <translation>Ausgewählte Regel löschen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Edit the selected rule</source>
   <translation>Ausgewählte Regel bearbeiten</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>General</source>
   <translation>Allgemein</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Last evaluated</source>
   <translation>Zuletzt ausgewertet</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Last evaluated:</source>
   <translation>Zuletzt ausgewertet:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Member count</source>
   <translation>Anzahl Mitglieder</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Member count:</source>
   <translation>Anzahl Mitglieder:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Membership Rules</source>
   <translation>Mitgliedschaftsregeln</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Origin</source>
   <translation>Herkunft</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Origin:</source>
   <translation>Herkunft:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>Properties of the collection</source>
   <translation>Eigenschaften der Sammlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_dialog.py"></location>
   <source>The members are the devices of all rules together, without those of excluded collections.</source>
   <translation>Mitglieder sind die Geräte aller Regeln zusammen, ohne die der ausgeschlossenen Sammlungen.</translation>
  </message>
 </context>
 <context>
  <name>CollectionPickerDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_picker_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_picker_dialog.py"></location>
   <source>Device Collections</source>
   <translation>Gerätesammlungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_picker_dialog.py"></location>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_picker_dialog.py"></location>
   <source>Filter…</source>
   <translation>Filter…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_collection_picker_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
 </context>
 <context>
  <name>CompletionPage</name>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_completion_page.py"></location>
   <source>Cop&amp;y request ID</source>
   <translation>Anforderungs-ID &amp;kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_completion_page.py"></location>
   <source>Copy request ID</source>
   <translation>Anforderungs-ID kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_completion_page.py"></location>
   <source>Results</source>
   <translation>Ergebnisse</translation>
  </message>
 </context>
 <context>
  <name>ConfigurationPage</name>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_configuration_page.py"></location>
   <source>Configuration</source>
   <translation>Konfiguration</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_configuration_page.py"></location>
   <source>The connector uploads the members of device collections to a Log Analytics workspace, and keeps a computer group for each collection there. What stands here is what the web app may see in Azure.</source>
   <translation>Der Connector lädt die Mitglieder von Gerätesammlungen in einen Log Analytics-Arbeitsbereich hoch und pflegt dort für jede Sammlung eine Computergruppe. Hier steht, was die Web-App in Azure sehen darf.</translation>
  </message>
 </context>
 <context>
  <name>ConnectDialog</name>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>&amp;Azure: the real clouds</source>
   <translation>&amp;Azure: die echten Clouds</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>&amp;Browse…</source>
   <translation>Du&amp;rchsuchen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>&amp;Connect</source>
   <translation>&amp;Verbinden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>&amp;Data folder:</source>
   <translation>&amp;Datenordner:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>&amp;Practice cloud: a simulation on this computer</source>
   <translation>Ü&amp;bungscloud: eine Simulation auf diesem Computer</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>A site keeps its services and users in a data folder. The practice cloud has a site of its own in the same folder.</source>
   <translation>Ein Standort speichert seine Dienste und Benutzer in einem Datenordner. Die Übungscloud hat im selben Ordner einen eigenen Standort.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>Azure</source>
   <translation>Azure</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>Browse</source>
   <translation>Durchsuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>Connect</source>
   <translation>Verbinden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>Connect to a Site</source>
   <translation>Mit einem Standort verbinden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>Data folder</source>
   <translation>Datenordner</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_connect_dialog.py"></location>
   <source>Practice cloud</source>
   <translation>Übungscloud</translation>
  </message>
 </context>
 <context>
  <name>ConnectionPanel</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>&amp;Remove</source>
   <translation>&amp;Entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Ad&amp;d…</source>
   <translation>Hinzufü&amp;gen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Azure resource &amp;group:</source>
   <translation>Azure-&amp;Ressourcengruppe:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Azure resource group</source>
   <translation>Azure-Ressourcengruppe</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Azure s&amp;ubscription:</source>
   <translation>Azure-A&amp;bonnement:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Azure subscription</source>
   <translation>Azure-Abonnement</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Device collect&amp;ions that are uploaded:</source>
   <translation>Geräte&amp;sammlungen, die hochgeladen werden:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Device collections</source>
   <translation>Gerätesammlungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Log Analytics &amp;workspace:</source>
   <translation>&amp;Log Analytics-Arbeitsbereich:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Log Analytics workspace</source>
   <translation>Log Analytics-Arbeitsbereich</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>S&amp;elect…</source>
   <translation>A&amp;uswählen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Se&amp;lect…</source>
   <translation>&amp;Auswählen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Selec&amp;t…</source>
   <translation>Auswähle&amp;n…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Select: Azure resource group</source>
   <translation>Auswählen: Azure-Ressourcengruppe</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Select: Azure subscription</source>
   <translation>Auswählen: Azure-Abonnement</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>Select: Log Analytics workspace</source>
   <translation>Auswählen: Log Analytics-Arbeitsbereich</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_panel.py"></location>
   <source>What will be created:</source>
   <translation>Was erstellt wird:</translation>
  </message>
 </context>
 <context>
  <name>ConnectionTab</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_tab.py"></location>
   <source>Check rig&amp;hts</source>
   <translation>Rech&amp;te prüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_tab.py"></location>
   <source>Check rights</source>
   <translation>Rechte prüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_tab.py"></location>
   <source>Connection</source>
   <translation>Verbindung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_connection_tab.py"></location>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
 </context>
 <context>
  <name>CrashDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_crash_dialog.py"></location>
   <source>&amp;Copy report</source>
   <translation>Bericht &amp;kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_crash_dialog.py"></location>
   <source>&amp;Report:</source>
   <translation>&amp;Bericht:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_crash_dialog.py"></location>
   <source>An unexpected error</source>
   <translation>Ein unerwarteter Fehler</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_crash_dialog.py"></location>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_crash_dialog.py"></location>
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_crash_dialog.py"></location>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
 </context>
 <context>
  <name>CreateClientAppDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>&amp;Application Name:</source>
   <translation>&amp;Anwendungsname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>&amp;Finish</source>
   <translation>&amp;Fertigstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>&amp;Reply URL:</source>
   <translation>Antwort-&amp;URL:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Application Name</source>
   <translation>Anwendungsname</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Azure AD &amp;Tenant Name:</source>
   <translation>Azure AD-Man&amp;dantenname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Azure AD Tenant Name</source>
   <translation>Azure AD-Mandantenname</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Create Client Application</source>
   <translation>Clientanwendung erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Finish</source>
   <translation>Fertigstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Re&amp;move</source>
   <translation>&amp;Entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Reply URL</source>
   <translation>Antwort-URL</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Sign &amp;in</source>
   <translation>An&amp;melden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Sign in to Azure as an administrative user. The credentials aren't saved.</source>
   <translation>Melden Sie sich bei Azure als Administrator an. Die Anmeldeinformationen werden nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>The app belongs to the tenant of the web app: sign in to that tenant.</source>
   <translation>Die App gehört zum Mandanten der Web-App: Melden Sie sich bei diesem Mandanten an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_client_app_dialog.py"></location>
   <source>This creates a native app in Azure AD.</source>
   <translation>Hiermit wird eine native App in Azure AD erstellt.</translation>
  </message>
 </context>
 <context>
  <name>CreateServerAppDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>&amp;Application Name:</source>
   <translation>&amp;Anwendungsname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>&amp;Finish</source>
   <translation>&amp;Fertigstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>&amp;HomePage URL:</source>
   <translation>&amp;HomePage-URL:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>A Conditional Access policy for all cloud apps must exclude this app, or discovery and client sign-in stop.</source>
   <translation>Eine Richtlinie für bedingten Zugriff, die für alle Cloud-Apps gilt, muss diese App ausschließen; andernfalls funktionieren Ermittlung und Clientanmeldung nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>App ID &amp;URI:</source>
   <translation>App-ID-&amp;URI:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>App ID URI</source>
   <translation>App-ID-URI</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Application Name</source>
   <translation>Anwendungsname</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Azure AD &amp;Tenant Name:</source>
   <translation>Azure AD-Man&amp;dantenname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Azure AD Tenant Name</source>
   <translation>Azure AD-Mandantenname</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Create Server Application</source>
   <translation>Serveranwendung erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Finish</source>
   <translation>Fertigstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>HomePage URL</source>
   <translation>HomePage-URL</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Re&amp;move</source>
   <translation>&amp;Entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Secret Key &amp;validity period:</source>
   <translation>&amp;Gültigkeitsdauer des geheimen Schlüssels:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Secret Key validity period</source>
   <translation>Gültigkeitsdauer des geheimen Schlüssels</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Sign &amp;in</source>
   <translation>An&amp;melden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Sign in to Azure as an administrative user. The credentials aren't saved.</source>
   <translation>Melden Sie sich bei Azure als Administrator an. Die Anmeldeinformationen werden nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>This creates a web app in Azure AD.</source>
   <translation>Hiermit wird eine Web-App in Azure AD erstellt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_create_server_app_dialog.py"></location>
   <source>Use the tenant's App ID URI</source>
   <translation>App-ID-URI des Mandanten verwenden</translation>
  </message>
 </context>
 <context>
  <name>DeleteServiceDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_delete_service_dialog.py"></location>
   <source>&amp;Delete</source>
   <translation>&amp;Löschen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_delete_service_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_delete_service_dialog.py"></location>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_delete_service_dialog.py"></location>
   <source>Delete Azure service</source>
   <translation>Azure-Dienst löschen</translation>
  </message>
 </context>
 <context>
  <name>DevicePickerDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>&amp;Add</source>
   <translation>&amp;Hinzufügen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>&amp;Direct members:</source>
   <translation>&amp;Direkte Mitglieder:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>&amp;Remove</source>
   <translation>&amp;Entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>Add the selected devices</source>
   <translation>Ausgewählte Geräte hinzufügen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>Choose the devices that are named as members.</source>
   <translation>Wählen Sie die Geräte aus, die als Mitglieder genannt werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>Devices</source>
   <translation>Geräte</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>Direct Rule</source>
   <translation>Direkte Regel</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>Direct members</source>
   <translation>Direkte Mitglieder</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>Filter…</source>
   <translation>Filter…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_device_picker_dialog.py"></location>
   <source>Remove the selected devices</source>
   <translation>Ausgewählte Geräte entfernen</translation>
  </message>
 </context>
 <context>
  <name>DiagnosticsDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_diagnostics_dialog.py"></location>
   <source>&amp;Export…</source>
   <translation>&amp;Exportieren…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_diagnostics_dialog.py"></location>
   <source>Contents of the file</source>
   <translation>Inhalt der Datei</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_diagnostics_dialog.py"></location>
   <source>Export diagnostics</source>
   <translation>Diagnosedaten exportieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_diagnostics_dialog.py"></location>
   <source>Files for whoever looks for a fault</source>
   <translation>Dateien für die Fehlersuche</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_diagnostics_dialog.py"></location>
   <source>Secret keys, tokens and passwords are taken out. Names of users, apps, tenants and servers may be in the logs: clear the box of what you do not want to pass on.</source>
   <translation>Geheime Schlüssel, Token und Kennwörter werden entfernt. Namen von Benutzern, Apps, Mandanten und Servern können in den Protokollen stehen: Deaktivieren Sie die Kontrollkästchen der Dateien, die Sie nicht weitergeben möchten.</translation>
  </message>
 </context>
 <context>
  <name>DiscoveryPage</name>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_discovery_page.py"></location>
   <source>&amp;Enable Azure Active Directory User Discovery</source>
   <translation>Azure Active Directory-Benutzerermittlung a&amp;ktivieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_discovery_page.py"></location>
   <source>Azure AD User Discovery finds the users of the tenant and stores them in the site database. The site reads them with the web app's own token.</source>
   <translation>Die Azure AD-Benutzerermittlung findet die Benutzer des Mandanten und speichert sie in der Standortdatenbank. Der Standort liest sie mit dem eigenen Token der Web-App.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_discovery_page.py"></location>
   <source>Discovery is optional: it can be turned on or changed later in the service's properties. Federated and synchronized identities also need Active Directory User Discovery on premises.</source>
   <translation>Die Ermittlung ist optional: Sie kann später in den Eigenschaften des Diensts aktiviert oder geändert werden. Verbundidentitäten und synchronisierte Identitäten benötigen zusätzlich die lokale Active Directory-Benutzerermittlung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_discovery_page.py"></location>
   <source>Enable Azure Active Directory User Discovery</source>
   <translation>Azure Active Directory-Benutzerermittlung aktivieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_discovery_page.py"></location>
   <source>Se&amp;ttings…</source>
   <translation>&amp;Einstellungen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_discovery_page.py"></location>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
 </context>
 <context>
  <name>DiscoverySettingsDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>&amp;Start at:</source>
   <translation>&amp;Beginn am:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Azure AD User Discovery Settings</source>
   <translation>Einstellungen für die Azure AD-Benutzerermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Delta discovery</source>
   <translation>Deltaermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Delta discovery interval (minutes)</source>
   <translation>Deltaermittlungsintervall (Minuten)</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Delta discovery reads only new and changed users since the last discovery.</source>
   <translation>Die Deltaermittlung liest nur die Benutzer, die seit der letzten Ermittlung hinzugefügt oder geändert wurden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Delta interval (&amp;minutes):</source>
   <translation>Deltaintervall (&amp;Minuten):</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Enable &amp;delta discovery</source>
   <translation>&amp;Deltaermittlung aktivieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Enable delta discovery</source>
   <translation>Deltaermittlung aktivieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Full discovery interval</source>
   <translation>Intervall der vollständigen Ermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Full discovery polling schedule</source>
   <translation>Abrufzeitplan für die vollständige Ermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Full discovery unit</source>
   <translation>Einheit der vollständigen Ermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Run &amp;every:</source>
   <translation>&amp;Ausführen alle:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Start at</source>
   <translation>Beginn am</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>Start time</source>
   <translation>Startzeit</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_discovery_settings_dialog.py"></location>
   <source>The defaults, every 7 days and 5 minutes, are those of Active Directory User Discovery.</source>
   <translation>Die Standardwerte, alle 7 Tage und alle 5 Minuten, sind die der Active Directory-Benutzerermittlung.</translation>
  </message>
 </context>
 <context>
  <name>ErrorDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_error_dialog.py"></location>
   <source>&amp;Copy details</source>
   <translation>Details &amp;kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_error_dialog.py"></location>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_error_dialog.py"></location>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
 </context>
 <context>
  <name>ImportClientAppDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>&amp;Application Name:</source>
   <translation>&amp;Anwendungsname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>&amp;Client ID:</source>
   <translation>&amp;Client-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>&amp;Verify</source>
   <translation>Über&amp;prüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>Application Name</source>
   <translation>Anwendungsname</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>Azure AD Tenant &amp;ID:</source>
   <translation>Azure AD-Mandanten-&amp;ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>Azure AD Tenant &amp;Name:</source>
   <translation>Azure AD-&amp;Mandantenname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>Azure AD Tenant ID</source>
   <translation>Azure AD-Mandanten-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>Azure AD Tenant Name</source>
   <translation>Azure AD-Mandantenname</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>Client ID</source>
   <translation>Client-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>Enter the details of a native app that was already created in the Azure portal. It belongs to the tenant of the web app.</source>
   <translation>Geben Sie die Details einer nativen App ein, die bereits im Azure-Portal erstellt wurde. Sie gehört zum Mandanten der Web-App.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>Import apps</source>
   <translation>Apps importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>Verification</source>
   <translation>Überprüfung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_client_app_dialog.py"></location>
   <source>Verify</source>
   <translation>Überprüfen</translation>
  </message>
 </context>
 <context>
  <name>ImportCollectionsDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>&amp;Browse…</source>
   <translation>Du&amp;rchsuchen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>&amp;Collection:</source>
   <translation>Sa&amp;mmlung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>&amp;File:</source>
   <translation>&amp;Datei:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>&amp;Import</source>
   <translation>&amp;Importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>&amp;Keep direct members that a collection has already</source>
   <translation>Direkte Mitglieder, die eine Sammlung schon hat, &amp;behalten</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>&amp;Leave out lines that cannot be taken</source>
   <translation>Zeilen aus&amp;lassen, die nicht übernommen werden können</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>Browse for a file</source>
   <translation>Nach einer Datei suchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>CSV or JSON with the devices’ names</source>
   <translation>CSV oder JSON mit den Namen der Geräte</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>Collection of every line</source>
   <translation>Sammlung jeder Zeile</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>First lines</source>
   <translation>Erste Zeilen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>For lines of a file without a column of collections</source>
   <translation>Für Dateien ohne Spalte mit Sammlungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>Import Devices and Collections</source>
   <translation>Geräte und Sammlungen importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>Keep direct members that a collection has already</source>
   <translation>Direkte Mitglieder, die eine Sammlung schon hat, behalten</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>Leave out lines that cannot be taken</source>
   <translation>Zeilen auslassen, die nicht übernommen werden können</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>Lines that cannot be taken</source>
   <translation>Zeilen, die nicht übernommen werden können</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>Problems</source>
   <translation>Probleme</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_collections_dialog.py"></location>
   <source>What is imported</source>
   <translation>Was importiert wird</translation>
  </message>
 </context>
 <context>
  <name>ImportServerAppDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>&amp;Application Name:</source>
   <translation>&amp;Anwendungsname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>&amp;Client ID:</source>
   <translation>&amp;Client-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>&amp;Verify</source>
   <translation>Über&amp;prüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>App ID &amp;URI:</source>
   <translation>App-ID-&amp;URI:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>App ID URI</source>
   <translation>App-ID-URI</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Application Name</source>
   <translation>Anwendungsname</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Azure AD Tenant &amp;ID:</source>
   <translation>Azure AD-Mandanten-&amp;ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Azure AD Tenant &amp;Name:</source>
   <translation>Azure AD-&amp;Mandantenname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Azure AD Tenant ID</source>
   <translation>Azure AD-Mandanten-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Azure AD Tenant Name</source>
   <translation>Azure AD-Mandantenname</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Client ID</source>
   <translation>Client-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Enter the details of a web app that was already created in the Azure portal.</source>
   <translation>Geben Sie die Details einer Web-App ein, die bereits im Azure-Portal erstellt wurde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Import apps</source>
   <translation>Apps importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>S&amp;how</source>
   <translation>An&amp;zeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Secret &amp;Key:</source>
   <translation>Geheimer &amp;Schlüssel:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Secret Key</source>
   <translation>Geheimer Schlüssel</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Secret Key &amp;Expiry:</source>
   <translation>A&amp;blauf des geheimen Schlüssels:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Secret Key Expiry</source>
   <translation>Ablauf des geheimen Schlüssels</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Show the secret key while pressed</source>
   <translation>Geheimen Schlüssel anzeigen, solange gedrückt</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Shows the secret key while pressed</source>
   <translation>Zeigt den geheimen Schlüssel an, solange die Schaltfläche gedrückt ist</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Verification</source>
   <translation>Überprüfung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_server_app_dialog.py"></location>
   <source>Verify</source>
   <translation>Überprüfen</translation>
  </message>
 </context>
 <context>
  <name>ImportSiteDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>&amp;Authentication:</source>
   <translation>&amp;Authentifizierung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>&amp;Import</source>
   <translation>&amp;Importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>&amp;SMS Provider:</source>
   <translation>&amp;SMS-Anbieter:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>Authentication</source>
   <translation>Authentifizierung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>C&amp;onnect</source>
   <translation>&amp;Verbinden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>Connect</source>
   <translation>Verbinden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>Device collections of the site</source>
   <translation>Gerätesammlungen des Standorts</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>Filter…</source>
   <translation>Filter…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>Import from Configuration Manager Site</source>
   <translation>Von Configuration Manager-Standort importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>SMS Provider</source>
   <translation>SMS-Anbieter</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>Select a&amp;ll</source>
   <translation>A&amp;lle auswählen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>Select all</source>
   <translation>Alle auswählen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_import_site_dialog.py"></location>
   <source>sms01.contoso.com</source>
   <translation>sms01.contoso.com</translation>
  </message>
 </context>
 <context>
  <name>KeyStoreDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_key_store_dialog.py"></location>
   <source>&amp;Passphrase:</source>
   <translation>&amp;Passphrase:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_key_store_dialog.py"></location>
   <source>&amp;Repeat:</source>
   <translation>&amp;Wiederholen:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_key_store_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_key_store_dialog.py"></location>
   <source>Keep them for this &amp;session only</source>
   <translation>Nur für diese &amp;Sitzung aufbewahren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_key_store_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_key_store_dialog.py"></location>
   <source>Passphrase</source>
   <translation>Passphrase</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_key_store_dialog.py"></location>
   <source>Repeat passphrase</source>
   <translation>Passphrase wiederholen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_key_store_dialog.py"></location>
   <source>Secret keys</source>
   <translation>Geheime Schlüssel</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_key_store_dialog.py"></location>
   <source>This session only</source>
   <translation>Nur diese Sitzung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_key_store_dialog.py"></location>
   <source>Vault file</source>
   <translation>Tresordatei</translation>
  </message>
 </context>
 <context>
  <name>NavigationOptionsDialog</name>
  <message>
   <location filename="../../azconsole/forms/console/ui_navigation_options_dialog.py"></location>
   <source>&amp;Reset</source>
   <translation>&amp;Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_navigation_options_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_navigation_options_dialog.py"></location>
   <source>Display &amp;buttons in this order:</source>
   <translation>&amp;Schaltflächen in dieser Reihenfolge anzeigen:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_navigation_options_dialog.py"></location>
   <source>Display buttons in this order</source>
   <translation>Schaltflächen in dieser Reihenfolge anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_navigation_options_dialog.py"></location>
   <source>Move &amp;Down</source>
   <translation>Nach &amp;unten</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_navigation_options_dialog.py"></location>
   <source>Move &amp;Up</source>
   <translation>Nach &amp;oben</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_navigation_options_dialog.py"></location>
   <source>Move Down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_navigation_options_dialog.py"></location>
   <source>Move Up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_navigation_options_dialog.py"></location>
   <source>Navigation Pane Options</source>
   <translation>Optionen für den Navigationsbereich</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_navigation_options_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_navigation_options_dialog.py"></location>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
 </context>
 <context>
  <name>NetworkDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>&amp;Address:</source>
   <translation>&amp;Adresse:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>&amp;Not for:</source>
   <translation>&amp;Nicht für:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>&amp;Password:</source>
   <translation>&amp;Kennwort:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>&amp;Remove</source>
   <translation>&amp;Entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>&amp;This proxy:</source>
   <translation>&amp;Dieser Proxy:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>&amp;User name:</source>
   <translation>&amp;Benutzername:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>A&amp;dd…</source>
   <translation>&amp;Hinzufügen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>Add a certificate authority file</source>
   <translation>Datei einer Zertifizierungsstelle hinzufügen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>Address of the proxy</source>
   <translation>Adresse des Proxys</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>As the &amp;system and its variables say</source>
   <translation>Wie System und &amp;Variablen angeben</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>As the system and its variables say</source>
   <translation>Wie System und Variablen angeben</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>Certificate authorities</source>
   <translation>Zertifizierungsstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>Certificate authority files</source>
   <translation>Dateien von Zertifizierungsstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>Files (PEM) that are trusted beside the certificate store of the system.</source>
   <translation>Dateien (PEM), denen zusätzlich zum Zertifikatspeicher des Systems vertraut wird.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>Hosts that are reached without the proxy</source>
   <translation>Hosts, die ohne den Proxy erreicht werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>N&amp;o proxy</source>
   <translation>Kein &amp;Proxy</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>Network</source>
   <translation>Netzwerk</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>No proxy</source>
   <translation>Kein Proxy</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>Password</source>
   <translation>Kennwort</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>Proxy</source>
   <translation>Proxy</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>Remove the certificate authority file</source>
   <translation>Datei der Zertifizierungsstelle entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>This proxy</source>
   <translation>Dieser Proxy</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_network_dialog.py"></location>
   <source>User name</source>
   <translation>Benutzername</translation>
  </message>
 </context>
 <context>
  <name>OptionsDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>&amp;Dark</source>
   <translation>&amp;Dunkel</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>&amp;Follow the system</source>
   <translation>&amp;Systemeinstellung verwenden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>&amp;High contrast</source>
   <translation>Hoher &amp;Kontrast</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>&amp;Light</source>
   <translation>&amp;Hell</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>&amp;Names:</source>
   <translation>&amp;Namen:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>&amp;Open at the place that was shown last</source>
   <translation>Am zuletzt angezeigten &amp;Ort öffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>Follow the system</source>
   <translation>Systemeinstellung verwenden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>L&amp;anguage:</source>
   <translation>S&amp;prache:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>Language and names</source>
   <translation>Sprache und Namen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>Names</source>
   <translation>Namen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>Open at the place that was shown last</source>
   <translation>Am zuletzt angezeigten Ort öffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>Options</source>
   <translation>Optionen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>The console opens again to show them.</source>
   <translation>Die Konsole wird dafür neu geöffnet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_options_dialog.py"></location>
   <source>Theme</source>
   <translation>Design</translation>
  </message>
 </context>
 <context>
  <name>PickDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_pick_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_pick_dialog.py"></location>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_pick_dialog.py"></location>
   <source>Filter…</source>
   <translation>Filter…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_pick_dialog.py"></location>
   <source>Items</source>
   <translation>Elemente</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_pick_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
 </context>
 <context>
  <name>ProgressPage</name>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_progress_page.py"></location>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_progress_page.py"></location>
   <source>Progress steps</source>
   <translation>Schritte des Vorgangs</translation>
  </message>
 </context>
 <context>
  <name>QueryRuleDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_query_rule_dialog.py"></location>
   <source>&amp;Add Condition</source>
   <translation>Bedingung &amp;hinzufügen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_query_rule_dialog.py"></location>
   <source>&amp;Members are devices that meet:</source>
   <translation>&amp;Mitglieder sind Geräte, die erfüllen:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_query_rule_dialog.py"></location>
   <source>Add Condition</source>
   <translation>Bedingung hinzufügen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_query_rule_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_query_rule_dialog.py"></location>
   <source>Conditions</source>
   <translation>Bedingungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_query_rule_dialog.py"></location>
   <source>First matching devices</source>
   <translation>Erste passende Geräte</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_query_rule_dialog.py"></location>
   <source>How conditions are joined</source>
   <translation>Verknüpfung der Bedingungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_query_rule_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_query_rule_dialog.py"></location>
   <source>Query Rule</source>
   <translation>Abfrageregel</translation>
  </message>
 </context>
 <context>
  <name>QuestionDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_question_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_question_dialog.py"></location>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
 </context>
 <context>
  <name>RemovalsDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_removals_dialog.py"></location>
   <source>&amp;Keep them</source>
   <translation>&amp;Behalten</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_removals_dialog.py"></location>
   <source>&amp;Remove them</source>
   <translation>&amp;Entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_removals_dialog.py"></location>
   <source>Azure AD User Discovery</source>
   <translation>Azure AD-Benutzerermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_removals_dialog.py"></location>
   <source>Keep them</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_removals_dialog.py"></location>
   <source>Remove them</source>
   <translation>Entfernen</translation>
  </message>
 </context>
 <context>
  <name>RunChangesDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_run_changes_dialog.py"></location>
   <source>Changed users</source>
   <translation>Geänderte Benutzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_run_changes_dialog.py"></location>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_run_changes_dialog.py"></location>
   <source>Find users</source>
   <translation>Benutzer suchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_run_changes_dialog.py"></location>
   <source>Kind of change</source>
   <translation>Art der Änderung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_run_changes_dialog.py"></location>
   <source>Name or object ID</source>
   <translation>Name oder Objekt-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_run_changes_dialog.py"></location>
   <source>Open &amp;Log</source>
   <translation>&amp;Protokoll öffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_run_changes_dialog.py"></location>
   <source>Open the log at this run</source>
   <translation>Protokoll bei dieser Ausführung öffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_run_changes_dialog.py"></location>
   <source>Run</source>
   <translation>Ausführung</translation>
  </message>
 </context>
 <context>
  <name>RunCompareDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_run_compare_dialog.py"></location>
   <source>Both runs</source>
   <translation>Beide Ausführungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_run_compare_dialog.py"></location>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_run_compare_dialog.py"></location>
   <source>Compare Runs</source>
   <translation>Ausführungen vergleichen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_run_compare_dialog.py"></location>
   <source>Users who differ</source>
   <translation>Benutzer, die sich unterscheiden</translation>
  </message>
 </context>
 <context>
  <name>SaveSearchDialog</name>
  <message>
   <location filename="../../azconsole/forms/console/ui_save_search_dialog.py"></location>
   <source>&amp;Search name:</source>
   <translation>&amp;Suchname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_save_search_dialog.py"></location>
   <source>Save Current Search</source>
   <translation>Aktuelle Suche speichern</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/console/ui_save_search_dialog.py"></location>
   <source>Search name</source>
   <translation>Suchname</translation>
  </message>
 </context>
 <context>
  <name>ServicePropertiesDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>&amp;Apply</source>
   <translation>Überne&amp;hmen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>&amp;Browse…</source>
   <translation>Du&amp;rchsuchen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>&amp;Description:</source>
   <translation>&amp;Beschreibung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>&amp;Enable Azure Active Directory User Discovery</source>
   <translation>Azure Active Directory-Benutzerermittlung a&amp;ktivieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>&amp;Name:</source>
   <translation>&amp;Name:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>&amp;Settings…</source>
   <translation>&amp;Einstellungen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>&amp;Verify</source>
   <translation>Über&amp;prüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>&amp;Web app:</source>
   <translation>Web-&amp;App:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Applications</source>
   <translation>Anwendungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Apply</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Azure AD Tenant &amp;ID:</source>
   <translation>Azure AD-Mandanten-&amp;ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Azure AD Tenant ID</source>
   <translation>Azure AD-Mandanten-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Azure AD Tenant Nam&amp;e:</source>
   <translation>Azure AD-Mandantennam&amp;e:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Azure AD Tenant Name</source>
   <translation>Azure AD-Mandantenname</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Azure environ&amp;ment:</source>
   <translation>Azure-&amp;Umgebung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Azure environment</source>
   <translation>Azure-Umgebung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>B&amp;rowse…</source>
   <translation>&amp;Durchsuchen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Browse</source>
   <translation>Durchsuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Cloud service &amp;type:</source>
   <translation>Clouddienst&amp;typ:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Cloud service type</source>
   <translation>Clouddiensttyp</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Created</source>
   <translation>Erstellt</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Created:</source>
   <translation>Erstellt:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Discovery</source>
   <translation>Ermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Enable Azure Active Directory User Discovery</source>
   <translation>Azure Active Directory-Benutzerermittlung aktivieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>General</source>
   <translation>Allgemein</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Native &amp;Client app:</source>
   <translation>Native &amp;Client-App:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Native Client app</source>
   <translation>Native Client-App</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Properties</source>
   <translation>Eigenschaften</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Run &amp;full discovery now</source>
   <translation>&amp;Vollständige Ermittlung jetzt ausführen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Run full discovery now</source>
   <translation>Vollständige Ermittlung jetzt ausführen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Stop discover&amp;y</source>
   <translation>Ermittlun&amp;g beenden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Stop discovery</source>
   <translation>Ermittlung beenden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Verification</source>
   <translation>Überprüfung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Verify</source>
   <translation>Überprüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_service_properties_dialog.py"></location>
   <source>Web app</source>
   <translation>Web-App</translation>
  </message>
 </context>
 <context>
  <name>SignInDialog</name>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_sign_in_dialog.py"></location>
   <source>&amp;Code:</source>
   <translation>&amp;Code:</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_sign_in_dialog.py"></location>
   <source>&amp;Open again</source>
   <translation>&amp;Erneut öffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_sign_in_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_sign_in_dialog.py"></location>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_sign_in_dialog.py"></location>
   <source>Copy &amp;link</source>
   <translation>&amp;Link kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_sign_in_dialog.py"></location>
   <source>Copy co&amp;de</source>
   <translation>Code &amp;kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_sign_in_dialog.py"></location>
   <source>Copy code</source>
   <translation>Code kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_sign_in_dialog.py"></location>
   <source>Copy link</source>
   <translation>Link kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_sign_in_dialog.py"></location>
   <source>Open again</source>
   <translation>Erneut öffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_sign_in_dialog.py"></location>
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/dialogs/ui_sign_in_dialog.py"></location>
   <source>Waiting</source>
   <translation>Warten</translation>
  </message>
 </context>
 <context>
  <name>SummaryPage</name>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_summary_page.py"></location>
   <source>Save p&amp;lan…</source>
   <translation>&amp;Plan speichern…</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_summary_page.py"></location>
   <source>Save plan</source>
   <translation>Plan speichern</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_summary_page.py"></location>
   <source>Setting</source>
   <translation>Einstellung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_summary_page.py"></location>
   <source>Summary</source>
   <translation>Zusammenfassung</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_summary_page.py"></location>
   <source>The wizard will configure the service with these settings. To change one, press &lt; Previous. To begin, press Next &gt;.</source>
   <translation>Der Assistent konfiguriert den Dienst mit diesen Einstellungen. Um eine davon zu ändern, wählen Sie „&lt; Zurück“. Um zu beginnen, wählen Sie „Weiter &gt;“.</translation>
  </message>
  <message>
   <location filename="../../azconsole/forms/wizard/ui_summary_page.py"></location>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
 </context>
 <context>
  <name>azconsole</name>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source> or </source>
   <translation> oder </translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/search.py"></location>
   <source>"{text}"</source>
   <translation>„{text}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connectivity_page.py"></location>
   <source>&amp;Azure environment:</source>
   <translation>A&amp;zure-Umgebung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/app_page.py"></location>
   <source>&amp;Browse…</source>
   <translation>Du&amp;rchsuchen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connectivity_page.py"></location>
   <source>&amp;Copy Text</source>
   <translation>&amp;Text kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/help_window.py"></location>
   <source>&amp;Copy link</source>
   <translation>&amp;Link kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>&amp;Copy text</source>
   <translation>Text &amp;kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>&amp;Delete</source>
   <translation>&amp;Löschen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>&amp;Dismiss</source>
   <translation>&amp;Verwerfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/app_page.py"></location>
   <source>&amp;Import…</source>
   <translation>&amp;Importieren…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/help_window.py"></location>
   <source>&amp;Open in the browser</source>
   <translation>Im &amp;Browser öffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_reading.py"></location>
   <source>&amp;Remove</source>
   <translation>&amp;Entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connectivity_page.py"></location>
   <source>&amp;Start</source>
   <translation>&amp;Starten</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/ribbon_pages.py"></location>
   <source>&amp;Theme</source>
   <translation>&amp;Design</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/key_store_dialog.py"></location>
   <source>&amp;Unlock the vault file with its passphrase</source>
   <translation>&amp;Tresordatei mit ihrer Passphrase entsperren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>(choose one)</source>
   <translation>(auswählen)</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/column_groups.py"></location>
   <source>(empty)</source>
   <translation>(leer)</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/column_menu.py"></location>
   <source>(none)</source>
   <translation>(keine)</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/about_dialog.py"></location>
   <source>(version unknown)</source>
   <translation>(Version unbekannt)</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/leave_workspace.py"></location>
   <source>1 computer group stays in the workspace “{workspace}” (category ConfigMgr): {why}</source>
   <translation>1 Computergruppe bleibt im Arbeitsbereich „{workspace}“ (Kategorie ConfigMgr): {why}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_devices.py"></location>
   <source>1 device read: {added:n} added, {changed:n} changed, {removed:n} removed.</source>
   <translation>1 Gerät gelesen: {added:n} hinzugefügt, {changed:n} geändert, {removed:n} entfernt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_work.py"></location>
   <source>1 secret key expires soon.</source>
   <translation>1 geheimer Schlüssel läuft bald ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_work.py"></location>
   <source>1 secret key has expired.</source>
   <translation>1 geheimer Schlüssel ist abgelaufen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/create_server_app_dialog.py"></location>
   <source>1 year</source>
   <translation>1 Jahr</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/create_server_app_dialog.py"></location>
   <source>2 years</source>
   <translation>2 Jahre</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>90 days or more</source>
   <translation>90 Tage oder mehr</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_users.py"></location>
   <source>A Privileged Role Administrator or Global Administrator grants it at {url}; then wait some minutes.</source>
   <translation>Ein Administrator für privilegierte Rollen oder ein globaler Administrator erteilt die Berechtigung unter {url}; warten Sie danach einige Minuten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>A captive portal or a gateway may be in the way: open a web page in the browser and sign in to the network if it asks; else give the text below to the network administrator.</source>
   <translation>Möglicherweise ist eine Anmeldeseite des Netzwerks (Captive Portal) oder ein Gateway im Weg: Öffnen Sie eine Webseite im Browser, und melden Sie sich beim Netzwerk an, wenn dies verlangt wird; geben Sie andernfalls den Text unten dem Netzwerkadministrator.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/msal_client.py"></location>
   <source>A captive portal or a gateway may be in the way: open a web page in the browser, sign in to the network if it asks, then try again. When it comes back, ask the network administrator.</source>
   <translation>Möglicherweise ist eine Anmeldeseite des Netzwerks (Captive Portal) oder ein Gateway im Weg: Öffnen Sie eine Webseite im Browser, melden Sie sich bei Bedarf beim Netzwerk an, und versuchen Sie es dann erneut. Tritt der Fehler erneut auf, wenden Sie sich an den Netzwerkadministrator.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>A captive portal or a gateway may be in the way: open a web page in the browser, then try again.</source>
   <translation>Möglicherweise ist eine Anmeldeseite des Netzwerks (Captive Portal) oder ein Gateway im Weg: Öffnen Sie eine Webseite im Browser, und versuchen Sie es dann erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/app_import.py"></location>
   <source>A client app belongs to a web app: choose the web app first.</source>
   <translation>Eine Client-App gehört zu einer Web-App: Wählen Sie zuerst die Web-App aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>A collection cannot be included and excluded at the same time.</source>
   <translation>Eine Sammlung kann nicht zugleich eingeschlossen und ausgeschlossen werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>A collection that is included or excluded was deleted in the meantime.</source>
   <translation>Eine Sammlung, die eingeschlossen oder ausgeschlossen wird, wurde inzwischen gelöscht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/file_import.py"></location>
   <source>A column can be only one thing.</source>
   <translation>Eine Spalte kann nur eine Bedeutung haben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>A consent is missing.</source>
   <translation>Eine Zustimmung fehlt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>A field is missing in the request.</source>
   <translation>In der Anforderung fehlt ein Feld.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>A file could not be used</source>
   <translation>Eine Datei konnte nicht verwendet werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>A lock forbids to {doing}.</source>
   <translation>Eine Sperre verbietet es, {doing}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_page.py"></location>
   <source>A log appears here as soon as the program has something to write.</source>
   <translation>Hier erscheint ein Protokoll, sobald das Programm etwas zu schreiben hat.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/rights_panel.py"></location>
   <source>A new role counts after a few minutes; then check again.</source>
   <translation>Eine neue Rolle gilt nach einigen Minuten; prüfen Sie dann erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_users.py"></location>
   <source>A page of users needs more memory than this computer has to give; what was read before it is kept.</source>
   <translation>Eine Seite mit Benutzern benötigt mehr Arbeitsspeicher, als dieser Computer zur Verfügung hat. Was zuvor gelesen wurde, bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>A policy of Azure forbids it: ask whoever looks after the policies of this subscription.</source>
   <translation>Eine Richtlinie von Azure verbietet es: Wenden Sie sich an die für die Richtlinien dieses Abonnements zuständige Person.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_server.py"></location>
   <source>A policy of the tenant forbids this secret key</source>
   <translation>Eine Richtlinie des Mandanten lässt diesen geheimen Schlüssel nicht zu</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>A right is missing in Azure</source>
   <translation>In Azure fehlt ein Recht</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/upload_parts.py"></location>
   <source>A row is too long</source>
   <translation>Eine Zeile ist zu lang</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/node_lists.py"></location>
   <source>A run appears here when discovery has run.</source>
   <translation>Eine Ausführung erscheint hier, sobald die Ermittlung ausgeführt wurde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/save_search_dialog.py"></location>
   <source>A search of this name is saved already; it is replaced.</source>
   <translation>Eine Suche dieses Namens ist bereits gespeichert; sie wird ersetzt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>A second factor is needed.</source>
   <translation>Ein zweiter Faktor ist erforderlich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>A secret key may have at most {most} characters in the key store.</source>
   <translation>Ein geheimer Schlüssel darf im Schlüsselspeicher höchstens {most} Zeichen haben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>A security policy of the tenant blocks this sign-in.</source>
   <translation>Eine Sicherheitsrichtlinie des Mandanten blockiert diese Anmeldung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/connection.py"></location>
   <source>A site is given by the name of the computer with its SMS Provider; it is reached by https only.</source>
   <translation>Ein Standort wird mit dem Namen des Computers mit seinem SMS-Anbieter angegeben; er wird nur über HTTPS erreicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/node_lists.py"></location>
   <source>A tenant appears here with its first app: configure an Azure service to create or import one.</source>
   <translation>Ein Mandant erscheint hier mit seiner ersten App: Konfigurieren Sie einen Azure-Dienst, um eine App zu erstellen oder zu importieren.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>A tenant is given by its ID or by one of its domain names, for example contoso.onmicrosoft.com.</source>
   <translation>Ein Mandant wird durch seine ID oder einen seiner Domänennamen angegeben, z. B. contoso.onmicrosoft.com.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_columns.py"></location>
   <source>A value has more than {limit:n} characters.</source>
   <translation>Ein Wert hat mehr als {limit:n} Zeichen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/instance.py"></location>
   <source>A window with this data folder is open, and it does not answer.</source>
   <translation>Ein Fenster mit diesem Datenordner ist geöffnet und antwortet nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/arm_ids.py"></location>
   <source>A workspace's resource ID is /subscriptions/ID/resourceGroups/NAME/providers/Microsoft.OperationalInsights/workspaces/NAME.</source>
   <translation>Die Ressourcen-ID eines Arbeitsbereichs lautet /subscriptions/ID/resourceGroups/NAME/providers/Microsoft.OperationalInsights/workspaces/NAME.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>About</source>
   <translation>Info</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>About azconsole</source>
   <translation>Info zu azconsole</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Add
Criteria ▾</source>
   <translation>Kriterien
hinzufügen ▾</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>Add Criteria</source>
   <translation>Kriterien hinzufügen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Add Criteria…</source>
   <translation>Kriterien hinzufügen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Add Selected
Items</source>
   <translation>Ausgewählte
hinzufügen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Add Selected Items to Existing Device Collection…</source>
   <translation>Ausgewählte Elemente zu vorhandener Gerätesammlung hinzufügen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Add Selected Items to New Device Collection…</source>
   <translation>Ausgewählte Elemente zu neuer Gerätesammlung hinzufügen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Add http://localhost under Mobile and desktop applications, or use the default public client ID.</source>
   <translation>Fügen Sie http://localhost unter „Mobilgerät- und Desktopanwendungen“ hinzu, oder verwenden Sie die Client-ID des öffentlichen Standardclients.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Add http://localhost under Mobile and desktop applications.</source>
   <translation>Fügen Sie http://localhost unter „Mobilgerät- und Desktopanwendungen“ hinzu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_devices.py"></location>
   <source>Add the application permission Device.Read.All of Microsoft Graph to the app; then a Privileged Role Administrator or Global Administrator grants it at {url}.</source>
   <translation>Fügen Sie der App die Anwendungsberechtigung Device.Read.All von Microsoft Graph hinzu; dann erteilt sie ein Administrator für privilegierte Rollen oder ein globaler Administrator unter {url}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Add the permission to the app registration and consent to it.</source>
   <translation>Fügen Sie der App-Registrierung die Berechtigung hinzu, und stimmen Sie ihr zu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Add the permission to the app registration.</source>
   <translation>Fügen Sie der App-Registrierung die Berechtigung hinzu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/change_run.py"></location>
   <source>Add the redirect URI of the sign-in broker</source>
   <translation>Umleitungs-URI des Anmeldebrokers hinzufügen</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>Add to Device Collection</source>
   <translation>Zu Gerätesammlung hinzufügen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Add to New
Collection</source>
   <translation>Zu neuer
Sammlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Added</source>
   <translation>Hinzugefügt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Added:</source>
   <translation>Hinzugefügt:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/breadcrumb.py"></location>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/http.py"></location>
   <source>Address refused</source>
   <translation>Adresse abgelehnt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>Admin consent</source>
   <translation>Administratorzustimmung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Admin consent:</source>
   <translation>Administratorzustimmung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Administration</source>
   <translation>Verwaltung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Agent</source>
   <translation>Agent</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/run_changes_dialog.py"></location>
   <source>All changes</source>
   <translation>Alle Änderungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>All devices</source>
   <translation>Alle Geräte</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connectivity.py"></location>
   <source>All hosts can be used</source>
   <translation>Alle Hosts sind verwendbar</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connectivity.py"></location>
   <source>All hosts can be used; hosts to look at: {odd:n}</source>
   <translation>Alle Hosts sind verwendbar; zu prüfende Hosts: {odd:n}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/ribbon/group.py"></location>
   <source>Alt+Down opens its menu</source>
   <translation>Alt+Runter öffnet das zugehörige Menü</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>An account has to be chosen.</source>
   <translation>Ein Konto muss ausgewählt werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_client.py"></location>
   <source>An administrator adds it in the portal under Expose an API.</source>
   <translation>Ein Administrator fügt sie im Portal unter „Eine API verfügbar machen“ hinzu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>An administrator assigns the account, or turns off Assignment required.</source>
   <translation>Ein Administrator muss das Konto zuweisen oder „Zuweisung erforderlich“ deaktivieren.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>An administrator grants the permission and consents to it, or signs in with a role that has it.</source>
   <translation>Ein Administrator muss die Berechtigung erteilen und ihr zustimmen oder sich mit einer Rolle anmelden, die sie hat.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>An administrator has to consent to these permissions.</source>
   <translation>Ein Administrator muss diesen Berechtigungen zustimmen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>An administrator has to enable its enterprise application.</source>
   <translation>Ein Administrator muss ihre Unternehmensanwendung aktivieren.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>An administrator of the subscription runs once: {command}</source>
   <translation>Ein Administrator des Abonnements führt einmal aus: {command}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>An administrator of {tenant} mends it in the Azure portal, under App registrations.</source>
   <translation>Ein Administrator von {tenant} behebt dies im Azure-Portal unter „App-Registrierungen“.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>An object has the member “{name}” twice.</source>
   <translation>Ein Objekt hat das Element „{name}“ zweimal.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/rights_panel.py"></location>
   <source>An owner of that scope runs this in the Azure CLI:</source>
   <translation>Ein Besitzer dieses Bereichs führt dies in der Azure CLI aus:</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>An owner of the resource group runs: {command}</source>
   <translation>Ein Besitzer der Ressourcengruppe führt aus: {command}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>And or or: {field}</source>
   <translation>Verknüpfung (und/oder): {field}</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/apps.py"></location>
   <source>Another app with this client ID is known in this tenant.</source>
   <translation>In diesem Mandanten ist bereits eine andere App mit dieser Client-ID bekannt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/vault.py"></location>
   <source>Another azconsole (pid {pid}) is using {path}.</source>
   <translation>Eine andere Instanz von azconsole (PID {pid}) verwendet {path}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_runs.py"></location>
   <source>Another azconsole is running a job of this tenant (pid {pid}).</source>
   <translation>Ein anderes azconsole führt einen Auftrag dieses Mandanten aus (PID {pid}).</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/users.py"></location>
   <source>Another azconsole is running this discovery (pid {pid}).</source>
   <translation>Eine andere Instanz von azconsole (PID {pid}) führt diese Ermittlung aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/desk.py"></location>
   <source>Another azconsole runs it (process {process}).</source>
   <translation>Ein anderes azconsole führt sie aus (Prozess {process}).</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/journal.py"></location>
   <source>Another azconsole window or command (pid {pid}) is working on this app right now.</source>
   <translation>Ein anderes Fenster oder ein anderer Befehl von azconsole (PID {pid}) arbeitet gerade an dieser App.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/msal_client.py"></location>
   <source>Another cloud</source>
   <translation>Andere Cloud</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>Another collection has this name.</source>
   <translation>Eine andere Sammlung hat diesen Namen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>Another collection has this name; names that differ only in upper and lower case count as one.</source>
   <translation>Eine andere Sammlung hat diesen Namen; Namen, die sich nur in Groß- und Kleinschreibung unterscheiden, gelten als gleich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>Another collection of this site has the same collection ID.</source>
   <translation>Eine andere Sammlung dieses Standorts hat dieselbe Sammlungs-ID.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>Another program holds {path} for writing and did not let go in time.</source>
   <translation>Ein anderes Programm sperrt {path} zum Schreiben und hat die Datei nicht rechtzeitig freigegeben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/services.py"></location>
   <source>Another service has this name; names that differ only in upper and lower case or in accents' encoding count as one.</source>
   <translation>Ein anderer Dienst hat diesen Namen; Namen, die sich nur in der Groß- und Kleinschreibung oder in der Codierung von Akzenten unterscheiden, gelten als gleich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/connectivity.py"></location>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>Answer it and try again.</source>
   <translation>Beantworten Sie die Frage und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/reading.py"></location>
   <source>Answer too large</source>
   <translation>Antwort zu groß</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/wizard_flow.py"></location>
   <source>App</source>
   <translation>App</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>App ID URI</source>
   <translation>App-ID-URI</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>App ID URI:</source>
   <translation>App-ID-URI:</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/apps.py"></location>
   <source>App exists already</source>
   <translation>App bereits vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/app_table.py"></location>
   <source>App friendly name</source>
   <translation>Anzeigename der App</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring.py"></location>
   <source>App health check</source>
   <translation>Überprüfung der Apps</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/apps.py"></location>
   <source>App in use</source>
   <translation>App wird verwendet</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/apps.py"></location>
   <source>App not found</source>
   <translation>App nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/services.py"></location>
   <source>App not stored</source>
   <translation>App nicht gespeichert</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>Application Name</source>
   <translation>Anwendungsname</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/ribbon/bar.py"></location>
   <source>Application menu</source>
   <translation>Anwendungsmenü</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>Application name</source>
   <translation>Anwendungsname</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Application name:</source>
   <translation>Anwendungsname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Applications</source>
   <translation>Anwendungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/options_dialog.py"></location>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>Ask an owner of the subscription.</source>
   <translation>Wenden Sie sich an einen Besitzer des Abonnements.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>Ask for less: end the query with “| take 1000”, or choose columns with “| project”.</source>
   <translation>Fragen Sie weniger ab: Beenden Sie die Abfrage mit „| take 1000“, oder wählen Sie Spalten mit „| project“ aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Ask the Log Analytics workspace in KQL, with ready queries about collections and devices.</source>
   <translation>Fragen Sie den Log Analytics-Arbeitsbereich mit KQL ab, auch mit fertigen Abfragen zu Sammlungen und Geräten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Ask the administrator of the tenant.</source>
   <translation>Wenden Sie sich an den Administrator des Mandanten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Ask the network administrator for them; enter them under Network in the application menu, or in HTTPS_PROXY (http://user:password@proxy:port).</source>
   <translation>Fragen Sie den Netzwerkadministrator danach; geben Sie sie im Anwendungsmenü unter „Netzwerk“ oder in HTTPS_PROXY (http://user:password@proxy:port) an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Ask the network administrator to allow this address.</source>
   <translation>Bitten Sie den Netzwerkadministrator, diese Adresse zuzulassen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Ask the network administrator whether the proxy reaches this address.</source>
   <translation>Fragen Sie den Netzwerkadministrator, ob der Proxy diese Adresse erreicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Ask the network administrator.</source>
   <translation>Wenden Sie sich an den Netzwerkadministrator.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Assets and Compliance</source>
   <translation>Bestand und Kompatibilität</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/http.py"></location>
   <source>Azure AD</source>
   <translation>Azure AD</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring.py"></location>
   <source>Azure AD Device Discovery</source>
   <translation>Azure AD-Geräteermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Azure AD Tenant</source>
   <translation>Azure AD-Mandant</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>Azure AD User Discovery</source>
   <translation>Azure AD-Benutzerermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/desk.py"></location>
   <source>Azure AD User Discovery of {service}: starting…</source>
   <translation>Azure AD-Benutzerermittlung für {service}: wird gestartet…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Azure AD User Discovery of {service}: {users}, {pages}</source>
   <translation>Azure AD-Benutzerermittlung für {service}: {users}, {pages}</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Azure AD User Discovery of {service}: {waiting}</source>
   <translation>Azure AD-Benutzerermittlung von {service}: {waiting}</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD does not know a permission that was asked for.</source>
   <translation>Azure AD kennt eine angeforderte Berechtigung nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD does not know this secret key.</source>
   <translation>Azure AD kennt diesen geheimen Schlüssel nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD does not support this kind of answer.</source>
   <translation>Azure AD unterstützt diese Art von Antwort nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD does not support this kind of sign-in.</source>
   <translation>Azure AD unterstützt diese Art von Anmeldung nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD has a passing fault.</source>
   <translation>In Azure AD liegt eine vorübergehende Störung vor.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD has no such domain.</source>
   <translation>Azure AD hat keine solche Domäne.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD has no such tenant.</source>
   <translation>Azure AD hat keinen solchen Mandanten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/change_run.py"></location>
   <source>Azure AD has not spread the new app to all its servers yet.</source>
   <translation>Azure AD hat die neue App noch nicht auf alle Server verteilt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD is not available at the moment.</source>
   <translation>Azure AD ist im Moment nicht verfügbar.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Azure AD joined</source>
   <translation>In Azure AD eingebunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>Azure AD names no tenant for this.</source>
   <translation>Azure AD nennt hierfür keinen Mandanten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_reading.py"></location>
   <source>Azure AD no longer has them. So many at once may be right, but may also be a mistake in the tenant of {service}: collections and computer groups lose these devices, too.</source>
   <translation>Azure AD enthält sie nicht mehr. So viele auf einmal können richtig sein, aber auch ein Versehen im Mandanten von {service}: Auch Sammlungen und Computergruppen verlieren diese Geräte.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Azure AD no longer reports {waiting:n} of the {known:n} devices that the site knows of this tenant. None was removed: until you decide, device collections and computer groups keep them.</source>
   <translation>Azure AD meldet {waiting:n} der {known:n} Geräte nicht mehr, die der Standort von diesem Mandanten kennt. Keines wurde entfernt: Bis Sie entscheiden, behalten Gerätesammlungen und Computergruppen sie.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Azure AD no longer reports {waiting:n} of the {known:n} users that the site knows of this tenant. Nothing was removed, and this service is not discovered by itself until you decide.</source>
   <translation>Azure AD meldet {waiting:n} der {known:n} Benutzer, die der Standort von diesem Mandanten kennt, nicht mehr. Nichts wurde entfernt, und die Ermittlung dieses Diensts wird nicht automatisch ausgeführt, bis Sie sich entscheiden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Azure AD refused without a reason.</source>
   <translation>Azure AD hat ohne Angabe eines Grunds abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/app_id_uri.py"></location>
   <source>Azure AD refuses the App ID URI</source>
   <translation>Azure AD lehnt den App-ID-URI ab</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD refuses the app's proof.</source>
   <translation>Azure AD lehnt den Nachweis der App ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD refuses the certificate's signature.</source>
   <translation>Azure AD lehnt die Signatur des Zertifikats ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD refuses the proof of the app.</source>
   <translation>Azure AD lehnt den Nachweis der App ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD refuses the request as malformed.</source>
   <translation>Azure AD lehnt die Anforderung als fehlerhaft formatiert ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>Azure AD refuses the secret key; a key made a moment ago needs some seconds to spread.</source>
   <translation>Azure AD lehnt den geheimen Schlüssel ab; ein gerade erst erstellter Schlüssel benötigt einige Sekunden, um sich zu verbreiten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Azure AD registered</source>
   <translation>In Azure AD registriert</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD saw the same request too often.</source>
   <translation>Azure AD hat dieselbe Anforderung zu oft erhalten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>Azure AD tenant</source>
   <translation>Azure AD-Mandant</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/validation.py"></location>
   <source>Azure AD tenant name</source>
   <translation>Azure AD-Mandantenname</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Azure AD wants to see the person again.</source>
   <translation>Azure AD verlangt, dass sich die Person erneut anmeldet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/app_create.py"></location>
   <source>Azure AD will probably refuse this: its host is not a verified domain of the tenant. Press the button below for an App ID URI that every tenant takes, or OK to try this one.</source>
   <translation>Azure AD wird dies wahrscheinlich ablehnen: Der Host ist keine überprüfte Domäne des Mandanten. Klicken Sie auf die Schaltfläche unten für einen App-ID-URI, den jeder Mandant annimmt, oder auf „OK“, um es mit diesem zu versuchen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>Azure AD: sign in for the web app of “{service}”</source>
   <translation>Azure AD: für die Web-App von „{service}“ anmelden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>Azure AD: the web app of “{service}” signs in itself</source>
   <translation>Azure AD: Die Web-App von „{service}“ meldet sich selbst an</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/service_properties_dialog.py"></location>
   <source>Azure Active Directory</source>
   <translation>Azure Active Directory</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Azure Active Directory Tenants</source>
   <translation>Azure Active Directory-Mandanten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Azure Active Directory User Discovery</source>
   <translation>Azure Active Directory-Benutzerermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/rights_panel.py"></location>
   <source>Azure CLI command</source>
   <translation>Azure CLI-Befehl</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/http.py"></location>
   <source>Azure Log Analytics</source>
   <translation>Azure Log Analytics</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/http.py"></location>
   <source>Azure Monitor</source>
   <translation>Azure Monitor</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/http.py"></location>
   <source>Azure Resource Manager</source>
   <translation>Azure Resource Manager</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Azure Services</source>
   <translation>Azure-Dienste</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>Azure Services:</source>
   <translation>Azure-Dienste:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>Azure broke off making the table.</source>
   <translation>Azure hat das Erstellen der Tabelle abgebrochen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Azure does not know this subscription, or the app has no role in it.</source>
   <translation>Azure kennt dieses Abonnement nicht, oder die App hat darin keine Rolle.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connectivity_page.py"></location>
   <source>Azure environment</source>
   <translation>Azure-Umgebung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Azure environment:</source>
   <translation>Azure-Umgebung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Azure found nothing when asked to {doing}.</source>
   <translation>Azure hat nichts gefunden, als es aufgefordert wurde, {doing}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>Azure gave no answer; close this and press Check again.</source>
   <translation>Azure hat nicht geantwortet; schließen Sie dieses Fenster, und wählen Sie Erneut prüfen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>Azure has no workspace “{workspace}” in this resource group any more.</source>
   <translation>In dieser Ressourcengruppe gibt es in Azure keinen Arbeitsbereich „{workspace}“ mehr.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>Azure has not made the table within {minutes:n} minutes.</source>
   <translation>Azure hat die Tabelle nicht innerhalb von {minutes:n} Minuten erstellt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Azure no longer accepts this sign-in.</source>
   <translation>Azure akzeptiert diese Anmeldung nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/connectivity.py"></location>
   <source>Azure portal</source>
   <translation>Azure-Portal</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>Azure resource group</source>
   <translation>Azure-Ressourcengruppe</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Azure resource group:</source>
   <translation>Azure-Ressourcengruppe:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Azure says: {said}</source>
   <translation>Azure meldet: {said}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>Azure service</source>
   <translation>Azure-Dienst</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>Azure subscription</source>
   <translation>Azure-Abonnement</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Azure subscription:</source>
   <translation>Azure-Abonnement:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/ingestion.py"></location>
   <source>Azure takes at most 1 MB at a time, and refused a larger part.</source>
   <translation>Azure nimmt höchstens 1 MB auf einmal an und hat einen größeren Teil abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/clouds.py"></location>
   <source>AzureChinaCloud</source>
   <translation>AzureChinaCloud</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/clouds.py"></location>
   <source>AzurePublicCloud</source>
   <translation>AzurePublicCloud</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/clouds.py"></location>
   <source>AzureUSGovernmentCloud</source>
   <translation>AzureUSGovernmentCloud</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/clouds.py"></location>
   <source>AzureUSGovernmentCloud (DoD)</source>
   <translation>AzureUSGovernmentCloud (DoD)</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/breadcrumb.py"></location>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Blocked by the proxy</source>
   <translation>Vom Proxy blockiert</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/run_compare_dialog.py"></location>
   <source>Both runs changed the same users in the same way, or none.</source>
   <translation>Beide Ausführungen haben dieselben Benutzer gleich geändert oder keine.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/app_page.py"></location>
   <source>Browse</source>
   <translation>Durchsuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/session.py"></location>
   <source>CA file not usable</source>
   <translation>Datei der Zertifizierungsstelle nicht verwendbar</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>CSV and JSON files (*.csv *.json *.txt)</source>
   <translation>CSV- und JSON-Dateien (*.csv *.json *.txt)</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/list_desk.py"></location>
   <source>CSV, for spreadsheets (*.csv)</source>
   <translation>CSV, für Tabellenkalkulationen (*.csv)</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>CSV, {encoding}, separated by {delimiter}, {count:n} columns</source>
   <translation>CSV, {encoding}, Trennzeichen {delimiter}, {count:n} Spalten</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_pane.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Cancel
Run</source>
   <translation>Ausführung
abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Cancel Run</source>
   <translation>Ausführung abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/status_line.py"></location>
   <source>Cancel the discovery that runs</source>
   <translation>Laufende Ermittlung abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/status_line.py"></location>
   <source>Cancel the export that runs</source>
   <translation>Den laufenden Export abbrechen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/status_line.py"></location>
   <source>Cancel what runs</source>
   <translation>Abbrechen, was ausgeführt wird</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Cancelled</source>
   <translation>Abgebrochen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/network_dialog.py"></location>
   <source>Certificate authority file</source>
   <translation>Datei einer Zertifizierungsstelle</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Certificate has expired</source>
   <translation>Zertifikat abgelaufen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Certificate not trusted</source>
   <translation>Zertifikat nicht vertrauenswürdig</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Certificate not valid yet</source>
   <translation>Zertifikat noch nicht gültig</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Certificate of another host</source>
   <translation>Zertifikat eines anderen Hosts</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/network_dialog.py"></location>
   <source>Certificates (*.pem *.crt *.cer)</source>
   <translation>Zertifikate (*.pem *.crt *.cer)</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/diagnostics.py"></location>
   <source>Certificates, proxy and the network's environment variables</source>
   <translation>Zertifikate, Proxy und Umgebungsvariablen des Netzwerks</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/journal.py"></location>
   <source>Change not found</source>
   <translation>Änderung nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/apps.py"></location>
   <source>Change or delete these services first.</source>
   <translation>Ändern oder löschen Sie zuerst diese Dienste.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Change the password, then sign in again.</source>
   <translation>Ändern Sie das Kennwort, und melden Sie sich dann erneut an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>Change the table's plan to Analytics in the Azure portal (Tables), or choose another workspace.</source>
   <translation>Ändern Sie den Plan der Tabelle im Azure-Portal (Tabellen) in Analytics, oder wählen Sie einen anderen Arbeitsbereich aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Change what was entered, then try again.</source>
   <translation>Ändern Sie die Eingaben, und versuchen Sie es dann erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Changed fields</source>
   <translation>Geänderte Felder</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Changed users</source>
   <translation>Geänderte Benutzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Changed:</source>
   <translation>Geändert:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>Chart</source>
   <translation>Diagramm</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>Chart of {what}</source>
   <translation>Diagramm zu {what}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/rights_panel.py"></location>
   <source>Chec&amp;k again</source>
   <translation>Erneut &amp;prüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/rights_panel.py"></location>
   <source>Check again</source>
   <translation>Erneut prüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Check client ID and secret key.</source>
   <translation>Überprüfen Sie Client-ID und geheimen Schlüssel.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Check its certificate and this computer's clock.</source>
   <translation>Überprüfen Sie ihr Zertifikat und die Uhr dieses Computers.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>Check its name. A table that was just made, or that nothing was uploaded to yet, may be missing still.</source>
   <translation>Überprüfen Sie ihren Namen. Eine gerade erstellte Tabelle, oder eine, in die noch nichts hochgeladen wurde, fehlt möglicherweise noch.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Check tenant and client ID.</source>
   <translation>Überprüfen Sie Mandant und Client-ID.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Check tenant and client ID; the app may have been deleted, or it lives in another tenant.</source>
   <translation>Überprüfen Sie Mandant und Client-ID; möglicherweise wurde die App gelöscht, oder sie befindet sich in einem anderen Mandanten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Check tenant, client ID and secret key of the app.</source>
   <translation>Überprüfen Sie Mandant, Client-ID und geheimen Schlüssel der App.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Check that it is online and that its DNS works; behind a proxy enter it under Network in the application menu, or in HTTPS_PROXY.</source>
   <translation>Überprüfen Sie, ob er online ist und sein DNS funktioniert; geben Sie hinter einem Proxy diesen im Anwendungsmenü unter „Netzwerk“ oder in HTTPS_PROXY an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Check that it runs and that no firewall is in the way.</source>
   <translation>Überprüfen Sie, ob der Host in Betrieb ist und keine Firewall im Weg ist.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>Check that the secret key's value was pasted and nothing else.</source>
   <translation>Überprüfen Sie, ob nur der Wert des geheimen Schlüssels eingefügt wurde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Check the App ID URI and that the app has a service principal.</source>
   <translation>Überprüfen Sie den App-ID-URI, und stellen Sie sicher, dass die App einen Dienstprinzipal hat.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Check the App ID URI.</source>
   <translation>Überprüfen Sie den App-ID-URI.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>Check the Azure environment, then sign in again.</source>
   <translation>Überprüfen Sie die Azure-Umgebung, und melden Sie sich dann erneut an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>Check the address of the site.</source>
   <translation>Überprüfen Sie die Adresse des Standorts.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>Check the data folder.</source>
   <translation>Überprüfen Sie den Datenordner.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Check the date and time of this computer; if they are right, the server or a gateway has an old certificate.</source>
   <translation>Überprüfen Sie Datum und Uhrzeit dieses Computers; wenn sie stimmen, hat der Server oder ein Gateway ein altes Zertifikat.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>Check the disk and its free space, then try again.</source>
   <translation>Überprüfen Sie den Datenträger und seinen freien Speicherplatz, und versuchen Sie es dann erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Check the network and any proxy, then try again.</source>
   <translation>Überprüfen Sie das Netzwerk und gegebenenfalls den Proxy, und versuchen Sie es dann erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Check the proxy under Network in the application menu, or HTTPS_PROXY; or ask the network administrator.</source>
   <translation>Überprüfen Sie den Proxy im Anwendungsmenü unter „Netzwerk“ oder HTTPS_PROXY, oder wenden Sie sich an den Netzwerkadministrator.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/configure_service.py"></location>
   <source>Check the settings</source>
   <translation>Einstellungen prüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Check the tenant and the Azure environment that were chosen.</source>
   <translation>Überprüfen Sie den Mandanten und die Azure-Umgebung, die ausgewählt wurden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>Check the tenant.</source>
   <translation>Überprüfen Sie den Mandanten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Check the user name.</source>
   <translation>Überprüfen Sie den Benutzernamen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Check this computer's clock.</source>
   <translation>Überprüfen Sie die Uhr dieses Computers.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>Check what is asked for.</source>
   <translation>Überprüfen Sie, was abgefragt wird.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connection_panel.py"></location>
   <source>Checking the app's rights in this workspace…</source>
   <translation>Die Rechte der App in diesem Arbeitsbereich werden geprüft…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connector_tabs.py"></location>
   <source>Checking…</source>
   <translation>Wird geprüft…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>Choose a file to see what an import would do.</source>
   <translation>Wählen Sie eine Datei aus, um zu sehen, was ein Import bewirken würde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Choose a key store</source>
   <translation>Schlüsselspeicher auswählen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/kql_editor.py"></location>
   <source>Choose a ready query, or write one in KQL. F5 or Ctrl+Enter runs it.</source>
   <translation>Wählen Sie eine fertige Abfrage, oder schreiben Sie eine in KQL. F5 oder STRG+EINGABE führt sie aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_server.py"></location>
   <source>Choose a shorter validity period, or ask an administrator to except this app from the policy.</source>
   <translation>Wählen Sie eine kürzere Gültigkeitsdauer, oder bitten Sie einen Administrator, diese App von der Richtlinie auszunehmen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/app_id_uri.py"></location>
   <source>Choose another App ID URI, or import that app.</source>
   <translation>Wählen Sie einen anderen App-ID-URI, oder importieren Sie jene App.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Choose another file.</source>
   <translation>Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/whole_file.py"></location>
   <source>Choose another folder.</source>
   <translation>Wählen Sie einen anderen Ordner aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>Choose another name.</source>
   <translation>Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Choose another resource group.</source>
   <translation>Wählen Sie eine andere Ressourcengruppe aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Choose another subscription.</source>
   <translation>Wählen Sie ein anderes Abonnement aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_client.py"></location>
   <source>Choose another web app.</source>
   <translation>Wählen Sie eine andere Web-App aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>Choose another workspace.</source>
   <translation>Wählen Sie einen anderen Arbeitsbereich aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>Choose between this session only and a vault file with a passphrase.</source>
   <translation>Wählen Sie aus, ob die Schlüssel nur für diese Sitzung oder in einer Tresordatei mit Passphrase aufbewahrt werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/apps.py"></location>
   <source>Choose that app instead.</source>
   <translation>Wählen Sie stattdessen jene App aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Choose the Azure environment of this tenant.</source>
   <translation>Wählen Sie die Azure-Umgebung dieses Mandanten aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/services.py"></location>
   <source>Choose the app again.</source>
   <translation>Wählen Sie die App erneut aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>Choose the collection of which {devices} become direct members.</source>
   <translation>Wählen Sie die Sammlung aus, in die als direkte Mitglieder aufgenommen wird: {devices}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/file_import.py"></location>
   <source>Choose the column with the names of the devices.</source>
   <translation>Wählen Sie die Spalte mit den Namen der Geräte aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/secret_rules.py"></location>
   <source>Choose the day on which the secret key expires.</source>
   <translation>Wählen Sie den Tag aus, an dem der geheime Schlüssel abläuft.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/app_create.py"></location>
   <source>Choose the web app first: the client app asks for it.</source>
   <translation>Wählen Sie zuerst die Web-App aus: Die Client-App fordert sie an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>Choose where the devices come from.</source>
   <translation>Wählen Sie, woher die Geräte stammen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>Choose yes or no.</source>
   <translation>Wählen Sie Ja oder Nein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/options_dialog.py"></location>
   <source>Classic: {name}</source>
   <translation>Klassisch: {name}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>Clear</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Clear
Search</source>
   <translation>Suche
zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Clear Search</source>
   <translation>Suche zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>Clear the search</source>
   <translation>Suche zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/app_picker_dialog.py"></location>
   <source>Client App</source>
   <translation>Client-App</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>Client ID</source>
   <translation>Client-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_steps.py"></location>
   <source>Client ID {client_id}</source>
   <translation>Client-ID {client_id}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Client ID {id}</source>
   <translation>Client-ID {id}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Client ID {id}, secret key valid until {end:date}</source>
   <translation>Client-ID {id}, geheimer Schlüssel gültig bis {end:date}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Client ID {id}, secret key without an end</source>
   <translation>Client-ID {id}, geheimer Schlüssel ohne Ablaufdatum</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Client ID:</source>
   <translation>Client-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/connectivity.py"></location>
   <source>Clock</source>
   <translation>Uhr</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>Clock is wrong</source>
   <translation>Uhr geht falsch</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/diagnostics_dialog.py"></location>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Close all folders of the navigation tree</source>
   <translation>Alle Ordner der Navigationsstruktur schließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>Close every azconsole on this data folder, then try again; or name a folder on a disk of this computer with --data-dir.</source>
   <translation>Schließen Sie alle Instanzen von azconsole, die diesen Datenordner verwenden, und versuchen Sie es dann erneut; oder geben Sie mit --data-dir einen Ordner auf einem Datenträger dieses Computers an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>Close every azconsole. {way}; `azconsole doctor --set-aside` keeps the file under another name and starts with an empty database: users can be discovered again, secret keys stay where they are.</source>
   <translation>Schließen Sie alle Instanzen von azconsole. {way}; `azconsole doctor --set-aside` bewahrt die Datei unter einem anderen Namen auf und beginnt mit einer leeren Datenbank: Benutzer können erneut ermittelt werden, geheime Schlüssel bleiben, wo sie sind.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Close it there, for example in Excel, and import it again.</source>
   <translation>Schließen Sie die Datei dort, zum Beispiel in Excel, und importieren Sie sie erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Close it, or write it twice where it is part of a value.</source>
   <translation>Schließen Sie es, oder schreiben Sie es doppelt, wo es zu einem Wert gehört.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>Close other azconsole windows and commands on this data folder, then try again.</source>
   <translation>Schließen Sie andere Fenster und Befehle von azconsole, die diesen Datenordner verwenden, und versuchen Sie es dann erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_users.py"></location>
   <source>Close other programs, then run it again: it goes on where it stopped.</source>
   <translation>Schließen Sie andere Programme, und führen Sie die Ermittlung erneut aus: Sie wird dort fortgesetzt, wo sie angehalten wurde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/receiver.py"></location>
   <source>Close programs that use many network ports, then try again.</source>
   <translation>Schließen Sie Programme, die viele Netzwerkports verwenden, und versuchen Sie es dann erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Close the console</source>
   <translation>Konsole schließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/whole_file.py"></location>
   <source>Close the program that has it open, or choose a folder in which you may write.</source>
   <translation>Schließen Sie das Programm, in dem die Datei geöffnet ist, oder wählen Sie einen Ordner aus, in den Sie schreiben dürfen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/app_created_dialog.py"></location>
   <source>Close without the key</source>
   <translation>Ohne den Schlüssel schließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/application_menu.py"></location>
   <source>Cloud</source>
   <translation>Cloud</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Cloud Management</source>
   <translation>Cloudverwaltung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Cloud Services</source>
   <translation>Clouddienste</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/services_list.py"></location>
   <source>Cloud service type</source>
   <translation>Clouddiensttyp</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Cloud service type:</source>
   <translation>Clouddiensttyp:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/error_dialog.py"></location>
   <source>Code {code}</source>
   <translation>Code {code}</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Code:</source>
   <translation>Code:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Collapse All</source>
   <translation>Alle reduzieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/column_menu.py"></location>
   <source>Collapse All Groups</source>
   <translation>Alle Gruppen reduzieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/details_pane.py"></location>
   <source>Collapse the details pane</source>
   <translation>Detailbereich reduzieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/index_page.py"></location>
   <source>Collapse the navigation index</source>
   <translation>Navigationsindex reduzieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/navigation_pane.py"></location>
   <source>Collapse the navigation pane</source>
   <translation>Navigationsbereich reduzieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Collection</source>
   <translation>Sammlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Collection ID</source>
   <translation>Sammlungs-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Collection ID:</source>
   <translation>Sammlungs-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>Collection in use</source>
   <translation>Sammlung wird verwendet</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>Collection not found</source>
   <translation>Sammlung nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Collection upload</source>
   <translation>Hochladen der Sammlungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring.py"></location>
   <source>Collection upload to Log Analytics</source>
   <translation>Hochladen der Sammlungen zu Log Analytics</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Collection:</source>
   <translation>Sammlung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Collections</source>
   <translation>Sammlungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_lists.py"></location>
   <source>Collections group devices: create one by rules, or import devices with their collections from a file or a Configuration Manager site.</source>
   <translation>Sammlungen fassen Geräte zusammen: Erstellen Sie eine mit Regeln, oder importieren Sie Geräte mit ihren Sammlungen aus einer Datei oder von einem Configuration Manager-Standort.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>Collections in a circle</source>
   <translation>Sammlungen im Kreis</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/ready_queries.py"></location>
   <source>Collections of a device</source>
   <translation>Sammlungen eines Geräts</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Collections removed:</source>
   <translation>Entfernte Sammlungen:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Collections unchanged:</source>
   <translation>Unveränderte Sammlungen:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Collections uploaded:</source>
   <translation>Hochgeladene Sammlungen:</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>Collections: {names}</source>
   <translation>Sammlungen: {names}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/upload_collections.py"></location>
   <source>Collections: {uploaded:n} uploaded ({rows:n} rows in {parts:n} parts), {unchanged:n} unchanged, {removed:n} removed.</source>
   <translation>Sammlungen: {uploaded:n} hochgeladen ({rows:n} Zeilen in {parts:n} Teilen), {unchanged:n} unverändert, {removed:n} entfernt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>Column {number}</source>
   <translation>Spalte {number}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/column_menu.py"></location>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_commands.py"></location>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Comment</source>
   <translation>Kommentar</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Comment:</source>
   <translation>Kommentar:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/run_actions.py"></location>
   <source>Compare
Runs</source>
   <translation>Ausführungen
vergleichen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/run_actions.py"></location>
   <source>Compare Runs</source>
   <translation>Ausführungen vergleichen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/query_rule_dialog.py"></location>
   <source>Complete the conditions to see which devices meet them.</source>
   <translation>Vervollständigen Sie die Bedingungen, um zu sehen, welche Geräte sie erfüllen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/receiver_page.py"></location>
   <source>Complete the sign-in in the window where it was started.</source>
   <translation>Schließen Sie die Anmeldung in dem Fenster ab, in dem sie begonnen wurde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Completed</source>
   <translation>Abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/wizard.py"></location>
   <source>Completion</source>
   <translation>Abschluss</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Compliant</source>
   <translation>Konform</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Compliant:</source>
   <translation>Konform:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/log_rows.py"></location>
   <source>Component</source>
   <translation>Komponente</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Conditional Access asks for a compliant device.</source>
   <translation>Der bedingte Zugriff erfordert ein konformes Gerät.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Conditional Access asks for a domain-joined device.</source>
   <translation>Der bedingte Zugriff erfordert ein in die Domäne eingebundenes Gerät.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Conditional Access blocks this sign-in.</source>
   <translation>Der bedingte Zugriff blockiert diese Anmeldung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/wizard_flow.py"></location>
   <source>Configuration</source>
   <translation>Konfiguration</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/read_site.py"></location>
   <source>Configuration Manager site {site}</source>
   <translation>Configuration Manager-Standort {site}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/wizard_flow.py"></location>
   <source>Configurations</source>
   <translation>Konfigurationen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/wizard.py"></location>
   <source>Configure App Properties</source>
   <translation>App-Eigenschaften konfigurieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Configure Azure
Services</source>
   <translation>Azure-Dienste
konfigurieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Configure Azure Services</source>
   <translation>Azure-Dienste konfigurieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/wizard.py"></location>
   <source>Configure Configurations Settings</source>
   <translation>Einstellungen der Konfigurationen festlegen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/wizard.py"></location>
   <source>Configure Discovery Settings</source>
   <translation>Ermittlungseinstellungen konfigurieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/read_devices.py"></location>
   <source>Configure an Azure service first, or import devices from a file.</source>
   <translation>Konfigurieren Sie zuerst einen Azure-Dienst, oder importieren Sie Geräte aus einer Datei.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/edit_service.py"></location>
   <source>Configure another service for that tenant.</source>
   <translation>Konfigurieren Sie einen weiteren Dienst für diesen Mandanten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/workspace_buttons.py"></location>
   <source>Configure buttons</source>
   <translation>Schaltflächen konfigurieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Configure the services that connect Configuration Manager with Azure.</source>
   <translation>Konfigurieren Sie die Dienste, die Configuration Manager mit Azure verbinden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/wizard.py"></location>
   <source>Configuring the Service</source>
   <translation>Dienst wird konfiguriert</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/wizard.py"></location>
   <source>Confirm the Settings</source>
   <translation>Einstellungen bestätigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Connect</source>
   <translation>Verbinden</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Connect the site to Azure and manage its connections.</source>
   <translation>Verbinden Sie den Standort mit Azure, und verwalten Sie seine Verbindungen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/list_pages.py"></location>
   <source>Connect the site to Azure: configure Cloud Management, sign in to your tenant and discover its users.</source>
   <translation>Verbinden Sie den Standort mit Azure: Konfigurieren Sie „Cloudverwaltung“, melden Sie sich bei Ihrem Mandanten an, und ermitteln Sie dessen Benutzer.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Connect the site to the cloud.</source>
   <translation>Verbinden Sie den Standort mit der Cloud.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/services.py"></location>
   <source>Connect to Azure Log Analytics. Sync collection data to Log Analytics.</source>
   <translation>Stellen Sie eine Verbindung mit Azure Log Analytics her. Synchronisieren Sie Sammlungsdaten mit Log Analytics.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/services.py"></location>
   <source>Connect to Windows Analytics Upgrade Readiness. View client upgrade compatibility data.</source>
   <translation>Stellen Sie eine Verbindung mit Windows Analytics Upgrade Readiness her. Zeigen Sie Daten zur Upgradekompatibilität von Clients an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Connect to a Site…</source>
   <translation>Mit einem Standort verbinden…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>Connect to list the device collections of the site.</source>
   <translation>Stellen Sie eine Verbindung her, um die Gerätesammlungen des Standorts aufzulisten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/services.py"></location>
   <source>Connect to the Microsoft Store for Business. Get store apps for your organization that you can deploy.</source>
   <translation>Stellen Sie eine Verbindung mit dem Microsoft Store für Unternehmen her. Rufen Sie Store-Apps für Ihre Organisation ab, die Sie bereitstellen können.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe.py"></location>
   <source>Connected to port {port}</source>
   <translation>Mit Port {port} verbunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>Connecting to the site…</source>
   <translation>Verbindung mit dem Standort wird hergestellt…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/list_pages.py"></location>
   <source>Connecting…</source>
   <translation>Verbindung wird hergestellt…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Connection</source>
   <translation>Verbindung</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/connectivity.py"></location>
   <source>Connection (TCP)</source>
   <translation>Verbindung (TCP)</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Connection lost</source>
   <translation>Verbindung unterbrochen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Connection refused</source>
   <translation>Verbindung abgelehnt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Connectivity</source>
   <translation>Konnektivität</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_server.py"></location>
   <source>Consent is missing</source>
   <translation>Zustimmung fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Console</source>
   <translation>Konsole</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/breadcrumb.py"></location>
   <source>Console root</source>
   <translation>Konsolenstamm</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/help_window.py"></location>
   <source>Contents</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Continued from an interrupted run.</source>
   <translation>Fortsetzung einer unterbrochenen Ausführung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connectivity_page.py"></location>
   <source>Copy &amp;Report</source>
   <translation>Bericht &amp;kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Copy Property
and Value</source>
   <translation>Eigenschaft und
Wert kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Copy Property and Value</source>
   <translation>Eigenschaft und Wert kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/details_values.py"></location>
   <source>Copy property and value</source>
   <translation>Eigenschaft und Wert kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/rights_panel.py"></location>
   <source>Copy the command</source>
   <translation>Den Befehl kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/wire.py"></location>
   <source>Copy the resource ID from the resource's Properties page in the Azure portal.</source>
   <translation>Kopieren Sie die Ressourcen-ID von der Seite „Eigenschaften“ der Ressource im Azure-Portal.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Copy the selected items, each value after its name</source>
   <translation>Ausgewählte Elemente kopieren, jeden Wert nach seinem Namen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>Copy the tenant ID from the tenant's overview page in the portal.</source>
   <translation>Kopieren Sie die Mandanten-ID von der Übersichtsseite des Mandanten im Portal.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Copy the values of the selected items</source>
   <translation>Werte der ausgewählten Elemente kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/azure_session.py"></location>
   <source>Copy the workspace ID from the workspace's Overview page in the Azure portal.</source>
   <translation>Kopieren Sie die Arbeitsbereichs-ID von der Seite „Übersicht“ des Arbeitsbereichs im Azure-Portal.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/details_values.py"></location>
   <source>Copy value</source>
   <translation>Wert kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>Copy, snooze or dismiss: {title}</source>
   <translation>Kopieren, zurückstellen oder verwerfen: {title}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>Copy: {title}</source>
   <translation>Kopieren: {title}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/collections.py"></location>
   <source>Correct it and try again.</source>
   <translation>Korrigieren Sie die Angabe und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Correct it under Network in the application menu, or in HTTPS_PROXY (http://user:password@proxy:port, with signs like / and # as %2F and %23).</source>
   <translation>Korrigieren Sie sie im Anwendungsmenü unter „Netzwerk“ oder in HTTPS_PROXY (http://user:password@proxy:port, Zeichen wie / und # als %2F und %23).</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/session.py"></location>
   <source>Correct or remove the setting, then try again.</source>
   <translation>Korrigieren oder entfernen Sie die Einstellung, und versuchen Sie es dann erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Correct the file and import it again.</source>
   <translation>Korrigieren Sie die Datei und importieren Sie sie erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_collections.py"></location>
   <source>Correct the file, or leave out the lines that cannot be taken.</source>
   <translation>Korrigieren Sie die Datei, oder lassen Sie die Zeilen weg, die nicht übernommen werden können.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>Correct the query, then run it again.</source>
   <translation>Korrigieren Sie die Abfrage, und führen Sie sie dann erneut aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/query_rule_dialog.py"></location>
   <source>Counting the devices…</source>
   <translation>Die Geräte werden gezählt…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>Counting the members…</source>
   <translation>Die Mitglieder werden gezählt…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/app_create.py"></location>
   <source>Create Client Application</source>
   <translation>Clientanwendung erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Create Device
Collection</source>
   <translation>Gerätesammlung
erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>Create Device Collection</source>
   <translation>Gerätesammlung erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Create Device Collection…</source>
   <translation>Gerätesammlung erstellen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Create a collection by rules</source>
   <translation>Eine Sammlung mit Regeln erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Create a collection with the selected devices as direct members</source>
   <translation>Eine Sammlung mit den ausgewählten Geräten als direkten Mitgliedern erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Created</source>
   <translation>Erstellt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>Created in Azure AD by this site</source>
   <translation>Von diesem Standort in Azure AD erstellt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/app_created_dialog.py"></location>
   <source>Created, consent still missing: here is the link for your administrator. Until the consent is given, Azure AD refuses the app's requests.</source>
   <translation>Erstellt, Zustimmung fehlt noch: Hier ist der Link für Ihren Administrator. Bis die Zustimmung erteilt ist, lehnt Azure AD die Anforderungen der App ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Created:</source>
   <translation>Erstellt:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/create_dialog.py"></location>
   <source>Creating an app was begun on {at:moment} and not finished. Finish it, or remove what was made in Azure AD.</source>
   <translation>Das Erstellen einer App wurde am {at:moment} begonnen und nicht abgeschlossen. Stellen Sie die App fertig, oder entfernen Sie, was in Azure AD erstellt wurde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Creating an app was not finished.</source>
   <translation>Das Erstellen einer App wurde nicht abgeschlossen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Creating the app “{app}” was not finished.</source>
   <translation>Das Erstellen der App „{app}“ wurde nicht abgeschlossen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/create_dialog.py"></location>
   <source>Creating “{app}” was begun on {at:moment} and not finished. Finish it, or remove what was made in Azure AD.</source>
   <translation>Das Erstellen von „{app}“ wurde am {at:moment} begonnen und nicht abgeschlossen. Stellen Sie die App fertig, oder entfernen Sie, was in Azure AD erstellt wurde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Criteria</source>
   <translation>Kriterien</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>Criteria of {title}</source>
   <translation>Kriterien für {title}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/options_dialog.py"></location>
   <source>Current: {name}</source>
   <translation>Aktuell: {name}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>Data collection rule {rule} in the resource group “{group}”</source>
   <translation>Datensammlungsregel {rule} in der Ressourcengruppe „{group}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Data collection rule:</source>
   <translation>Datensammlungsregel:</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/application_menu.py"></location>
   <source>Data folder</source>
   <translation>Datenordner</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/log_rows.py"></location>
   <source>Date/Time</source>
   <translation>Datum/Uhrzeit</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/discovery_settings_dialog.py"></location>
   <source>Days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Decide</source>
   <translation>Entscheiden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>Delete Device Collection</source>
   <translation>Gerätesammlung löschen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_tab.py"></location>
   <source>Delete Saved Search</source>
   <translation>Gespeicherte Suche löschen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/rules.py"></location>
   <source>Delete it in the Azure portal, then try again: it is made anew.</source>
   <translation>Löschen Sie sie im Azure-Portal, und versuchen Sie es dann erneut: Sie wird neu erstellt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/read_site.py"></location>
   <source>Delete that collection first.</source>
   <translation>Löschen Sie zuerst jene Sammlung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>Delete the collection “{name}”?</source>
   <translation>Sammlung „{name}“ löschen?</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Delete the collection; its devices stay</source>
   <translation>Die Sammlung löschen; ihre Geräte bleiben</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/delete_service_dialog.py"></location>
   <source>Delete the connection “{name}”?</source>
   <translation>Verbindung „{name}“ löschen?</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Delete the connection; the apps in Azure AD stay</source>
   <translation>Verbindung löschen; die Apps in Azure AD bleiben erhalten</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/edit_service.py"></location>
   <source>Delete the service and configure another one.</source>
   <translation>Löschen Sie den Dienst, und konfigurieren Sie einen anderen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>Delete the service, or choose another app in its properties, first.</source>
   <translation>Löschen Sie zuerst den Dienst, oder wählen Sie in seinen Eigenschaften eine andere App aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>Delete the table in the Azure portal, or choose another workspace.</source>
   <translation>Löschen Sie die Tabelle im Azure-Portal, oder wählen Sie einen anderen Arbeitsbereich aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Delta</source>
   <translation>Delta</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Delta discovery, {at:moment}: {counts}.</source>
   <translation>Deltaermittlung, {at:moment}: {counts}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Delta discovery:</source>
   <translation>Deltaermittlung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Delta discovery: every {count} minutes.</source>
   <translation>Deltaermittlung: alle {count} Minuten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Delta discovery: off.</source>
   <translation>Deltaermittlung: deaktiviert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Delta, continued from an interrupted run</source>
   <translation>Delta, Fortsetzung einer unterbrochenen Ausführung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/services_list.py"></location>
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Description:</source>
   <translation>Beschreibung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/details_pane.py"></location>
   <source>Details</source>
   <translation>Details</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/details_pane.py"></location>
   <source>Details of the selected item</source>
   <translation>Details des ausgewählten Elements</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/details_pane.py"></location>
   <source>Details tabs</source>
   <translation>Registerkarten des Detailbereichs</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_lists.py"></location>
   <source>Device Collections</source>
   <translation>Gerätesammlungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Device ID</source>
   <translation>Geräte-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Device ID:</source>
   <translation>Geräte-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>Device collections</source>
   <translation>Gerätesammlungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Device name</source>
   <translation>Gerätename</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/devices.py"></location>
   <source>Device not found</source>
   <translation>Gerät nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Device:</source>
   <translation>Gerät:</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_lists.py"></location>
   <source>Devices</source>
   <translation>Geräte</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_pages.py"></location>
   <source>Devices appear here when the devices of a tenant were read: choose Read Devices Now. You can also import them from a file or from a Configuration Manager site.</source>
   <translation>Geräte erscheinen hier, wenn die Geräte eines Mandanten gelesen wurden: Wählen Sie „Geräte jetzt lesen“. Sie können sie auch aus einer Datei oder von einem Configuration Manager-Standort importieren.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/read_devices.py"></location>
   <source>Devices are read with the server app of a configured Azure service, and there is none.</source>
   <translation>Geräte werden mit der Server-App eines konfigurierten Azure-Diensts gelesen, und es gibt keinen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_reading.py"></location>
   <source>Devices of {service}: starting…</source>
   <translation>Geräte von {service}: Start…</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_reading.py"></location>
   <source>Devices of {service}: {read}…</source>
   <translation>Geräte von {service}: {read}…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/query_rule_dialog.py"></location>
   <source>Devices that meet the rule: {count}</source>
   <translation>Geräte, die die Regel erfüllen: {count}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/run_compare_dialog.py"></location>
   <source>Difference</source>
   <translation>Unterschied</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Direct</source>
   <translation>Direkt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>Direct Rule…</source>
   <translation>Direkte Regel…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Direct:</source>
   <translation>Direkt:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Directory</source>
   <translation>Verzeichnis</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>Directory.Read.All is granted</source>
   <translation>Directory.Read.All ist erteilt</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>Directory.Read.All is not granted to the app; a Privileged Role Administrator or Global Administrator grants it at {url}</source>
   <translation>Directory.Read.All wurde der App nicht erteilt; ein Administrator für privilegierte Rollen oder ein globaler Administrator erteilt die Berechtigung unter {url}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/due_runs.py"></location>
   <source>Disabled</source>
   <translation>Deaktiviert</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Discovered users</source>
   <translation>Ermittelte Benutzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>Discovered users:</source>
   <translation>Ermittelte Benutzer:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Discovered users: {first:n} on {day:date}, {last:n} today.</source>
   <translation>Ermittelte Benutzer: {first:n} am {day:date}, {last:n} heute.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Discovery</source>
   <translation>Ermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/schedule.py"></location>
   <source>Discovery failed</source>
   <translation>Ermittlung fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/service_properties_dialog.py"></location>
   <source>Discovery has begun.</source>
   <translation>Die Ermittlung wurde gestartet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/service_properties_dialog.py"></location>
   <source>Discovery has not run yet.</source>
   <translation>Die Ermittlung wurde noch nicht ausgeführt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Discovery has not run yet. To find the users now, choose Run Full Discovery Now.</source>
   <translation>Die Ermittlung wurde noch nicht ausgeführt. Um die Benutzer jetzt zu ermitteln, wählen Sie „Vollständige Ermittlung jetzt ausführen“.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_runs.py"></location>
   <source>Discovery is running already</source>
   <translation>Die Ermittlung wird bereits ausgeführt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/details_pane.py"></location>
   <source>Discovery methods</source>
   <translation>Ermittlungsmethoden</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/desk.py"></location>
   <source>Discovery of {service} failed.</source>
   <translation>Fehler bei der Ermittlung für {service}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Discovery of {service} was cancelled; {count:n} user was read.</source>
   <translation>Die Ermittlung für {service} wurde abgebrochen; {count:n} Benutzer wurde gelesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Discovery of {service} was cancelled; {count:n} users were read.</source>
   <translation>Die Ermittlung für {service} wurde abgebrochen; {count:n} Benutzer wurden gelesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Discovery of {service}: {added:n} added, {changed:n} changed, {removed:n} removed on {pages} in {seconds:n} s</source>
   <translation>Ermittlung für {service}: {added:n} hinzugefügt, {changed:n} geändert, {removed:n} entfernt auf {pages} in {seconds:n} s</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/status_line.py"></location>
   <source>Discovery progress</source>
   <translation>Fortschritt der Ermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_users.py"></location>
   <source>Discovery took too long</source>
   <translation>Ermittlung hat zu lange gedauert</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/desk.py"></location>
   <source>Discovery was cancelled.</source>
   <translation>Die Ermittlung wurde abgebrochen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/service_properties_dialog.py"></location>
   <source>Discovery was stopped.</source>
   <translation>Die Ermittlung wurde abgebrochen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Display name:</source>
   <translation>Anzeigename:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/users_list.py"></location>
   <source>Distinguished Name</source>
   <translation>Definierter Name</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Distinguished name:</source>
   <translation>Definierter Name:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>Domain</source>
   <translation>Domäne</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Domain name:</source>
   <translation>Domänenname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Domain:</source>
   <translation>Domäne:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Duration</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>Duration:</source>
   <translation>Dauer:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>Earlier run</source>
   <translation>Frühere Ausführung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Earliest end</source>
   <translation>Frühestes Ende</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/services.py"></location>
   <source>Edit that service, or choose another tenant.</source>
   <translation>Bearbeiten Sie jenen Dienst, oder wählen Sie einen anderen Mandanten aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/network_dialog.py"></location>
   <source>Empty: as it is in the key store</source>
   <translation>Leer: wie im Schlüsselspeicher</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Enabled</source>
   <translation>Aktiviert</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Enabled:</source>
   <translation>Aktiviert:</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/connectivity.py"></location>
   <source>Encryption (TLS)</source>
   <translation>Verschlüsselung (TLS)</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Ended:</source>
   <translation>Beendet:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/delta.py"></location>
   <source>Endless list</source>
   <translation>Endlose Liste</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>Enter a number of days from 1 to {most:n}.</source>
   <translation>Geben Sie eine Anzahl von Tagen von 1 bis {most:n} ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/query_workspace.py"></location>
   <source>Enter a query in KQL.</source>
   <translation>Geben Sie eine Abfrage in KQL ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>Enter a value.</source>
   <translation>Geben Sie einen Wert ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>Enter a version such as 10.0.19045.</source>
   <translation>Geben Sie eine Version wie 10.0.19045 ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/connection.py"></location>
   <source>Enter it like this: https://sms01.contoso.com</source>
   <translation>Geben Sie sie so ein: https://sms01.contoso.com</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/network.py"></location>
   <source>Enter the address like this: http://proxy.contoso.com:8080</source>
   <translation>Geben Sie die Adresse so ein: http://proxy.contoso.com:8080</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/network.py"></location>
   <source>Enter the address of the proxy.</source>
   <translation>Geben Sie die Adresse des Proxys ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>Enter the computer with the SMS Provider; the site must be of version 1810 or newer.</source>
   <translation>Geben Sie den Computer mit dem SMS-Anbieter ein; der Standort muss Version 1810 oder höher haben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connect_dialog.py"></location>
   <source>Enter the data folder.</source>
   <translation>Geben Sie den Datenordner ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/site_import.py"></location>
   <source>Enter the name of the computer with the SMS Provider.</source>
   <translation>Geben Sie den Namen des Computers mit dem SMS-Anbieter ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/keystore_choice.py"></location>
   <source>Enter the passphrase of the vault.</source>
   <translation>Geben Sie die Passphrase des Tresors ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/arm_ids.py"></location>
   <source>Enter the resource ID of the workspace.</source>
   <translation>Geben Sie die Ressourcen-ID des Arbeitsbereichs ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/secret_rules.py"></location>
   <source>Enter the secret key.</source>
   <translation>Geben Sie den geheimen Schlüssel ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Enter the secret's value, not its ID. A key that was made a moment ago needs up to a minute to spread.</source>
   <translation>Geben Sie den Wert des geheimen Schlüssels ein, nicht seine ID. Ein gerade erst erstellter Schlüssel benötigt bis zu einer Minute, um sich zu verbreiten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Enter the tenant before signing in.</source>
   <translation>Geben Sie den Mandanten ein, bevor Sie sich anmelden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connect_dialog.py"></location>
   <source>Enter the whole path of the data folder, from its root on.</source>
   <translation>Geben Sie den vollständigen Pfad des Datenordners ab dem Stammverzeichnis ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/identifiers.py"></location>
   <source>Enter the {what}.</source>
   <translation>Geben Sie einen Wert für „{what}“ ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Entry {number} of the list is no object.</source>
   <translation>Eintrag {number} der Liste ist kein Objekt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/services_list.py"></location>
   <source>Environment</source>
   <translation>Umgebung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/log_rows.py"></location>
   <source>Error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Error:</source>
   <translation>Fehler:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Errors</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Evaluate the rules of all collections now</source>
   <translation>Die Regeln aller Sammlungen jetzt auswerten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Every {count} minutes</source>
   <translation>Alle {count} Minuten</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Everything is read; removing {count:n} user waits for your answer.</source>
   <translation>Alles wurde gelesen; Entfernungen, die auf Ihre Entscheidung warten: {count:n}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Everything is read; removing {count:n} users waits for your answer.</source>
   <translation>Alles wurde gelesen; Entfernungen, die auf Ihre Entscheidung warten: {count:n}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Exclude</source>
   <translation>Ausschließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>Exclude Collections</source>
   <translation>Sammlungen ausschließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>Exclude Collections…</source>
   <translation>Sammlungen ausschließen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Exclude:</source>
   <translation>Ausschließen:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Exit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Expand All</source>
   <translation>Alle erweitern</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/column_menu.py"></location>
   <source>Expand All Groups</source>
   <translation>Alle Gruppen erweitern</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/details_pane.py"></location>
   <source>Expand the details pane</source>
   <translation>Detailbereich erweitern</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/navigation_pane.py"></location>
   <source>Expand the navigation pane</source>
   <translation>Navigationsbereich erweitern</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/ribbon/bar.py"></location>
   <source>Expand the ribbon</source>
   <translation>Menüband erweitern</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Expired</source>
   <translation>Abgelaufen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Export All Items…</source>
   <translation>Alle Elemente exportieren…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Export Selected
Items</source>
   <translation>Ausgewählte
exportieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Export Selected Items…</source>
   <translation>Ausgewählte Elemente exportieren…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/diagnostics_dialog.py"></location>
   <source>Export diagnostics</source>
   <translation>Diagnosedaten exportieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Export diagnostics…</source>
   <translation>Diagnosedaten exportieren…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/status_line.py"></location>
   <source>Export progress</source>
   <translation>Fortschritt des Exports</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/export.py"></location>
   <source>Export them to a file instead.</source>
   <translation>Exportieren Sie sie stattdessen in eine Datei.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/list_desk.py"></location>
   <source>Export {items}</source>
   <translation>{items} exportieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/list_desk.py"></location>
   <source>Exporting {items} to {file}…</source>
   <translation>Export in {file}: {items}…</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/list_desk.py"></location>
   <source>Exporting: {items}…</source>
   <translation>Export: {items}…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>Export…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Failed</source>
   <translation>Fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Filter: show only entries with this text</source>
   <translation>Filter: nur Einträge mit diesem Text anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Find Next</source>
   <translation>Weitersuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Find Previous</source>
   <translation>Vorheriges suchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Find a text in the log</source>
   <translation>Text im Protokoll suchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Find services, apps, tenants, users, places, settings and commands</source>
   <translation>Dienste, Apps, Mandanten, Benutzer, Orte, Einstellungen und Befehle suchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/diagnostics_dialog.py"></location>
   <source>Finding out what there is…</source>
   <translation>Der Inhalt wird ermittelt…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>First load of the tenant: every user was added; they are not listed.</source>
   <translation>Erste Ermittlung des Mandanten: Alle Benutzer wurden hinzugefügt; sie sind nicht aufgelistet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/ribbon_pages.py"></location>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Follow</source>
   <translation>Folgen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Follow the system</source>
   <translation>Systemeinstellung verwenden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Forbidden by a policy</source>
   <translation>Durch eine Richtlinie verboten</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/breadcrumb.py"></location>
   <source>Forward</source>
   <translation>Vorwärts</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>Free some space on that disk and run it again: it goes on where it stopped.</source>
   <translation>Geben Sie auf diesem Datenträger Speicherplatz frei, und starten Sie den Vorgang erneut: Er setzt dort fort, wo er stehen geblieben ist.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Full</source>
   <translation>Vollständig</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Full discovery, {at:moment}: {counts}.</source>
   <translation>Vollständige Ermittlung, {at:moment}: {counts}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Full discovery:</source>
   <translation>Vollständige Ermittlung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Full discovery: {every} from {start:moment}.</source>
   <translation>Vollständige Ermittlung: {every} ab {start:moment}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Full discovery: {every}.</source>
   <translation>Vollständige Ermittlung: {every}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Full round needed</source>
   <translation>Vollständige Ermittlung erforderlich</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Full, continued from an interrupted run</source>
   <translation>Vollständig, Fortsetzung einer unterbrochenen Ausführung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>General</source>
   <translation>Allgemein</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/configure_service.py"></location>
   <source>Get a token for the server app from Azure AD</source>
   <translation>Token für die Server-App von Azure AD abrufen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>Give the app the right to upload</source>
   <translation>Der App das Recht zum Hochladen geben</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Give the code and the request id to Microsoft support.</source>
   <translation>Nennen Sie dem Support von Microsoft den Code und die Anforderungs-ID.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_collections.py"></location>
   <source>Give the collection another name.</source>
   <translation>Geben Sie der Sammlung einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connectivity_page.py"></location>
   <source>Give this text to the network administrator:</source>
   <translation>Geben Sie diesen Text dem Netzwerkadministrator:</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>Give your account write access to this folder, or name another one with --data-dir.</source>
   <translation>Erteilen Sie Ihrem Konto Schreibzugriff auf diesen Ordner, oder geben Sie mit --data-dir einen anderen an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/change_run.py"></location>
   <source>Grant the permissions (admin consent)</source>
   <translation>Berechtigungen erteilen (Administratorzustimmung)</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Granted</source>
   <translation>Erteilt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/column_menu.py"></location>
   <source>Group By</source>
   <translation>Gruppieren nach</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Group devices by name, by their properties, or by other collections.</source>
   <translation>Fassen Sie Geräte nach Namen, nach ihren Eigenschaften oder nach anderen Sammlungen zusammen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Help for what is on the screen</source>
   <translation>Hilfe zur aktuellen Ansicht</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/help_browser.py"></location>
   <source>Help page</source>
   <translation>Hilfeseite</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/help_window.py"></location>
   <source>Help pages</source>
   <translation>Hilfeseiten</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>Here</source>
   <translation>Hier</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_page.py"></location>
   <source>Here you ask a Log Analytics workspace which devices a collection has, which collections a device is in, and when they were uploaded: configure a Log Analytics Connector first.</source>
   <translation>Hier fragen Sie einen Log Analytics-Arbeitsbereich, welche Geräte eine Sammlung hat, in welchen Sammlungen ein Gerät ist und wann sie hochgeladen wurden: Konfigurieren Sie zuerst einen Log Analytics-Connector.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_pane.py"></location>
   <source>Hide this message</source>
   <translation>Diese Meldung ausblenden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/ribbon_pages.py"></location>
   <source>Home</source>
   <translation>Startseite</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>HomePage URL</source>
   <translation>HomePage-URL</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connectivity_page.py"></location>
   <source>Host</source>
   <translation>Host</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connectivity_page.py"></location>
   <source>Hosts</source>
   <translation>Hosts</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connectivity.py"></location>
   <source>Hosts that cannot be used: {bad:n} of {all:n}</source>
   <translation>Nicht verwendbare Hosts: {bad:n} von {all:n}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/discovery_settings_dialog.py"></location>
   <source>Hours</source>
   <translation>Stunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Hybrid Azure AD joined</source>
   <translation>Hybrid in Azure AD eingebunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/read_site.py"></location>
   <source>ID taken</source>
   <translation>ID bereits vergeben</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Icon</source>
   <translation>Symbol</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/send_parts.py"></location>
   <source>If it was assigned less than 30 minutes ago, Azure may not know of it yet; the sync tries again.</source>
   <translation>Wurde sie vor weniger als 30 Minuten zugewiesen, kennt Azure sie womöglich noch nicht; die Synchronisierung versucht es erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>Import Devices and Collections</source>
   <translation>Geräte und Sammlungen importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/app_import.py"></location>
   <source>Import apps</source>
   <translation>Apps importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Import collections with their members from a Configuration Manager site</source>
   <translation>Sammlungen mit ihren Mitgliedern von einem Configuration Manager-Standort importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Import devices and collections from a CSV or JSON file</source>
   <translation>Geräte und Sammlungen aus einer CSV- oder JSON-Datei importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Import from
Site</source>
   <translation>Von Standort
importieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Import from Configuration Manager Site…</source>
   <translation>Von Configuration Manager-Standort importieren…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Import from File…</source>
   <translation>Aus Datei importieren…</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_users.py"></location>
   <source>Import the app again with its secret key, or restore the key store that held it.</source>
   <translation>Importieren Sie die App erneut mit ihrem geheimen Schlüssel, oder stellen Sie den Schlüsselspeicher wieder her, der ihn enthielt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/app_token.py"></location>
   <source>Import the app again with its secret key, or with a new one from the portal.</source>
   <translation>Importieren Sie die App erneut mit ihrem geheimen Schlüssel oder mit einem neuen aus dem Portal.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>Import the web app.</source>
   <translation>Importieren Sie die Web-App.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Imported</source>
   <translation>Importiert</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>Imported before</source>
   <translation>Schon importiert</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>Imported: {added:n} collections added, {changed:n} brought up to date, {members:n} members; {devices:n} devices added.</source>
   <translation>Importiert: {added:n} Sammlungen hinzugefügt, {changed:n} aktualisiert, {members:n} Mitglieder; {devices:n} Geräte hinzugefügt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>Imported: {devices:n} devices added, {changed:n} changed; {made:n} collections made, {others:n} changed; {added:n} direct members added, {removed:n} removed.</source>
   <translation>Importiert: {devices:n} Geräte hinzugefügt, {changed:n} geändert; {made:n} Sammlungen erstellt, {others:n} geändert; {added:n} direkte Mitglieder hinzugefügt, {removed:n} entfernt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>Imported; it exists in Azure AD</source>
   <translation>Importiert; in Azure AD vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>Importing “{name}” ({at:n} of {of:n})…</source>
   <translation>„{name}“ wird importiert ({at:n} von {of:n})…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>Importing: {count:n} line read…</source>
   <translation>Import: {count:n} Zeile gelesen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>Importing: {count:n} lines read…</source>
   <translation>Import: {count:n} Zeilen gelesen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>Importing…</source>
   <translation>Importieren…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>In Azure</source>
   <translation>In Azure</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>In place of the service, {host} sends us on to {place}.</source>
   <translation>Statt des Diensts leitet {host} an {place} weiter.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>In the app registration, under Authentication, allow public client flows.</source>
   <translation>Lassen Sie in der App-Registrierung unter „Authentifizierung“ öffentliche Clientflows zu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>In the site, give the account the role Read-only Analyst.</source>
   <translation>Weisen Sie dem Konto im Standort die Rolle „Analyst mit Leseberechtigung“ zu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Include</source>
   <translation>Einschließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>Include Collections</source>
   <translation>Sammlungen einschließen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>Include Collections…</source>
   <translation>Sammlungen einschließen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Include:</source>
   <translation>Einschließen:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/log_rows.py"></location>
   <source>Information</source>
   <translation>Information</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/database.py"></location>
   <source>Install the newer azconsole, or name another data folder with --data-dir.</source>
   <translation>Installieren Sie die neuere Version von azconsole, oder geben Sie mit --data-dir einen anderen Datenordner an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>It cannot be deleted while it is used. Take it out of these first:</source>
   <translation>Sie kann nicht gelöscht werden, solange sie verwendet wird. Entfernen Sie sie zuerst hier:</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_columns.py"></location>
   <source>It has fewer columns than the header.</source>
   <translation>Sie hat weniger Spalten als die Kopfzeile.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>It holds bytes or half signs that are no text, so nothing of that name can be stored.</source>
   <translation>Er enthält Bytes oder halbe Zeichen, die kein Text sind; unter diesem Namen kann nichts gespeichert sein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>It kept asking for pauses when asked to {doing}.</source>
   <translation>Die Cloud hat wiederholt um Pausen gebeten, als sie aufgefordert wurde, {doing}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>It looks like this: [{example}]</source>
   <translation>Sie sieht so aus: [{example}]</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>It may have been deleted or moved: choose it again.</source>
   <translation>Möglicherweise wurde es gelöscht oder verschoben: Wählen Sie es erneut aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/ingestion.py"></location>
   <source>It may have been deleted: choose the workspace again in the service's properties.</source>
   <translation>Möglicherweise wurde sie gelöscht: Wählen Sie den Arbeitsbereich in den Eigenschaften des Diensts erneut aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>It may have been deleted: choose the workspace again.</source>
   <translation>Möglicherweise wurde er gelöscht: Wählen Sie den Arbeitsbereich erneut aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>It needs the role Log Analytics Reader, or Reader or Contributor, on the workspace or its group; a new role may need up to an hour.</source>
   <translation>Sie benötigt die Rolle „Log Analytics-Leser“, „Leser“ oder „Mitwirkender“ für den Arbeitsbereich oder dessen Gruppe; eine neue Rolle wirkt möglicherweise erst nach bis zu einer Stunde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/ingestion.py"></location>
   <source>It needs the role Monitoring Metrics Publisher on the rule, which may need up to 30 minutes after it was assigned.</source>
   <translation>Sie benötigt die Rolle „Herausgeber von Überwachungsmetriken“ (Monitoring Metrics Publisher) für die Regel; sie wirkt möglicherweise erst bis zu 30 Minuten nach der Zuweisung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>It was assigned; Azure needs up to 30 minutes until it counts.</source>
   <translation>Es wurde zugewiesen; Azure benötigt bis zu 30 Minuten, bis es wirkt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_users.py"></location>
   <source>It was stopped after its time limit of {hours:n} hours; what it has read is kept.</source>
   <translation>Sie wurde nach ihrem Zeitlimit von {hours:n} Stunden beendet; was gelesen wurde, bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/practice_process.py"></location>
   <source>Its log is {log}; `azconsole practice reset` starts it afresh.</source>
   <translation>Das Protokoll befindet sich in {log}; `azconsole practice reset` startet die Übungscloud von Grund auf neu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/users.py"></location>
   <source>Its round was given back.</source>
   <translation>Der Durchlauf wurde bereits freigegeben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>Its {devices} stay in the site.</source>
   <translation>Die Geräte ({devices}) bleiben im Standort.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/list_desk.py"></location>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>JSON, {count:n} members</source>
   <translation>JSON, {count:n} Elemente</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Job</source>
   <translation>Auftrag</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>Job:</source>
   <translation>Auftrag:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Join Type</source>
   <translation>Beitrittsart</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Join type:</source>
   <translation>Beitrittsart:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Keep the newest entry in sight; scrolling up ends it</source>
   <translation>Neuesten Eintrag anzeigen; Bildlauf nach oben beendet dies</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/key_store_dialog.py"></location>
   <source>Keep them in a &amp;vault file protected by a passphrase</source>
   <translation>In einer durch eine Passphrase geschützten &amp;Tresordatei aufbewahren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Keep this search under a name</source>
   <translation>Diese Suche unter einem Namen speichern</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/network_dialog.py"></location>
   <source>Kept in the key store</source>
   <translation>Wird im Schlüsselspeicher aufbewahrt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/ribbon/key_tips.py"></location>
   <source>Key tips</source>
   <translation>Zugriffstasteninfos</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Kind:</source>
   <translation>Art:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Last 24 hours</source>
   <translation>Letzte 24 Stunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Last 30 days</source>
   <translation>Letzte 30 Tage</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Last 7 days</source>
   <translation>Letzte 7 Tage</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Last 90 days</source>
   <translation>Letzte 90 Tage</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Last Sign-In</source>
   <translation>Letzte Anmeldung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Last evaluated</source>
   <translation>Zuletzt ausgewertet</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Last evaluated:</source>
   <translation>Zuletzt ausgewertet:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Last hour</source>
   <translation>Letzte Stunde</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Last queries</source>
   <translation>Letzte Abfragen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Last run</source>
   <translation>Letzte Ausführung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/service_rows.py"></location>
   <source>Last run failed: {message}</source>
   <translation>Fehler bei der letzten Ausführung: {message}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/dashboard_states.py"></location>
   <source>Last run: {moment}</source>
   <translation>Letzte Ausführung: {moment}</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Last runs</source>
   <translation>Letzte Ausführungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Last sign-in:</source>
   <translation>Letzte Anmeldung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/ready_queries.py"></location>
   <source>Last sync of each collection</source>
   <translation>Letzte Synchronisierung jeder Sammlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Last upload</source>
   <translation>Letzter Upload</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>Later run</source>
   <translation>Spätere Ausführung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Less than 30 days</source>
   <translation>Weniger als 30 Tage</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Less than 7 days</source>
   <translation>Weniger als 7 Tage</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Less than 90 days</source>
   <translation>Weniger als 90 Tage</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Let discovery and checks of this service run by themselves again</source>
   <translation>Ermittlung und Prüfungen dieses Diensts wieder automatisch ausführen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Let nothing of this service run by itself until it is resumed</source>
   <translation>Nichts von diesem Dienst automatisch ausführen, bis er fortgesetzt wird</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>Line</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Line 1 has {count:n} columns; at most {limit} are read.</source>
   <translation>Zeile 1 hat {count:n} Spalten; höchstens {limit} werden gelesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_collections.py"></location>
   <source>Line 1 names no column with the devices' names, but {header}.</source>
   <translation>Zeile 1 nennt keine Spalte mit den Namen der Geräte, sondern {header}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Line {line} holds a NUL character: this is no text file.</source>
   <translation>Zeile {line} enthält ein NUL-Zeichen: Dies ist keine Textdatei.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Line {line} is not JSON.</source>
   <translation>Zeile {line} ist kein JSON.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Line {line}: a quotation mark is opened and not closed, or a value is too long.</source>
   <translation>Zeile {line}: Ein Anführungszeichen wird geöffnet und nicht geschlossen, oder ein Wert ist zu lang.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Line {line}: a quotation mark stands where none may be.</source>
   <translation>Zeile {line}: Ein Anführungszeichen steht, wo keines stehen darf.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_collections.py"></location>
   <source>Line {line}: {sentence} Nothing was imported.</source>
   <translation>Zeile {line}: {sentence} Nichts wurde importiert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_collections.py"></location>
   <source>Line {line}: {sentence} {count:n} lines cannot be taken; nothing was imported.</source>
   <translation>Zeile {line}: {sentence} {count:n} Zeilen können nicht übernommen werden; nichts wurde importiert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/ribbon_pages.py"></location>
   <source>List</source>
   <translation>Liste</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/read_site.py"></location>
   <source>List the site's collections to see their IDs.</source>
   <translation>Listen Sie die Sammlungen des Standorts auf, um ihre IDs zu sehen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Listed:</source>
   <translation>Aufgelistet:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connection_panel.py"></location>
   <source>Loading…</source>
   <translation>Wird geladen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connection_panel.py"></location>
   <source>Loading… {count:n} so far</source>
   <translation>Wird geladen… bisher {count:n}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>Location</source>
   <translation>Region</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connection_panel.py"></location>
   <source>Location {location}</source>
   <translation>Region {location}</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Location:</source>
   <translation>Region:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Locked</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Log Analytics</source>
   <translation>Log Analytics</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/services.py"></location>
   <source>Log Analytics Connector</source>
   <translation>Log Analytics-Connector</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>Log Analytics does not know this workspace.</source>
   <translation>Log Analytics kennt diesen Arbeitsbereich nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>Log Analytics gave only a part of the answer.</source>
   <translation>Log Analytics hat nur einen Teil der Antwort geliefert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Log Analytics workspace</source>
   <translation>Log Analytics-Arbeitsbereich</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Log Analytics workspace:</source>
   <translation>Log Analytics-Arbeitsbereich:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_table.py"></location>
   <source>Log entries</source>
   <translation>Protokolleinträge</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Log file</source>
   <translation>Protokolldatei</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/log_rows.py"></location>
   <source>Log text</source>
   <translation>Protokolltext</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/diagnostics.py"></location>
   <source>Log: apps, sign-in and tokens</source>
   <translation>Protokoll: Apps, Anmeldung und Token</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/diagnostics.py"></location>
   <source>Log: the console and everything else</source>
   <translation>Protokoll: die Konsole und alles andere</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/diagnostics.py"></location>
   <source>Log: what Azure AD User Discovery did</source>
   <translation>Protokoll: Vorgänge der Azure AD-Benutzerermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Logs</source>
   <translation>Protokolle</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>Look at the workspace and the rights in it</source>
   <translation>Arbeitsbereich und Rechte darin prüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_steps.py"></location>
   <source>Looking for the app that an earlier try may have registered.</source>
   <translation>Es wird nach der App gesucht, die ein früherer Versuch möglicherweise registriert hat.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>Made before, and used when you try again: {things}.</source>
   <translation>Schon angelegt und beim nächsten Versuch verwendet: {things}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Made in this console</source>
   <translation>In dieser Konsole erstellt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/users_list.py"></location>
   <source>Mail</source>
   <translation>E-Mail-Adresse</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/users_list.py"></location>
   <source>Mail Nickname</source>
   <translation>E-Mail-Alias</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Mail nickname:</source>
   <translation>E-Mail-Alias:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Mail:</source>
   <translation>E-Mail-Adresse:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Make a new secret key for the app in the Azure portal (App registrations &gt; Certificates &amp; secrets), then import the app with it in the wizard.</source>
   <translation>Erstellen Sie im Azure-Portal (App-Registrierungen &gt; Zertifikate &amp; Geheimnisse) einen neuen geheimen Schlüssel für die App, und importieren Sie die App dann im Assistenten mit ihm.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>Make collections in Assets and Compliance &gt; Device Collections.</source>
   <translation>Erstellen Sie Sammlungen unter Bestand und Kompatibilität &gt; Gerätesammlungen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/whole_file.py"></location>
   <source>Make room, or choose another disk.</source>
   <translation>Geben Sie Speicherplatz frei, oder wählen Sie einen anderen Datenträger aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>Make the data collection rule</source>
   <translation>Datensammlungsregel anlegen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/change_run.py"></location>
   <source>Make the secret key</source>
   <translation>Geheimen Schlüssel erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Make the selected devices direct members of a collection</source>
   <translation>Die ausgewählten Geräte zu direkten Mitgliedern einer Sammlung machen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/change_run.py"></location>
   <source>Make the service principal</source>
   <translation>Dienstprinzipal erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>Make the table in the workspace</source>
   <translation>Tabelle im Arbeitsbereich anlegen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Managed</source>
   <translation>Verwaltet</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Managed:</source>
   <translation>Verwaltet:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Manufacturer</source>
   <translation>Hersteller</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Manufacturer:</source>
   <translation>Hersteller:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Member Count</source>
   <translation>Anzahl Mitglieder</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Member count:</source>
   <translation>Anzahl Mitglieder:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Members</source>
   <translation>Mitglieder</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>Members by these rules: {count:n}</source>
   <translation>Mitglieder nach diesen Regeln: {count:n}</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/ready_queries.py"></location>
   <source>Members of a collection</source>
   <translation>Mitglieder einer Sammlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_pages.py"></location>
   <source>Members of “{name}”</source>
   <translation>Mitglieder von „{name}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_pages.py"></location>
   <source>Members of “{name}”: show all devices again</source>
   <translation>Mitglieder von „{name}“: wieder alle Geräte anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/ready_queries.py"></location>
   <source>Members over time</source>
   <translation>Mitglieder im Zeitverlauf</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Membership Rules</source>
   <translation>Mitgliedschaftsregeln</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Message</source>
   <translation>Meldung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Message:</source>
   <translation>Meldung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/http.py"></location>
   <source>Microsoft Graph</source>
   <translation>Microsoft Graph</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_server.py"></location>
   <source>Microsoft Graph could not be found in the tenant.</source>
   <translation>Microsoft Graph wurde im Mandanten nicht gefunden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/services.py"></location>
   <source>Microsoft Store for Business</source>
   <translation>Microsoft Store für Unternehmen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>Microsoft offers no public client for signing in to {cloud} from here.</source>
   <translation>Microsoft bietet keinen öffentlichen Client an, um sich von hier aus bei {cloud} anzumelden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/app_page.py"></location>
   <source>Microsoft opened this cloud to {service} in {since}.</source>
   <translation>Microsoft hat diese Cloud im {since} für den Dienst „{service}“ geöffnet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/services.py"></location>
   <source>Microsoft removed its own connector in version 2107; the workspace takes data by the Logs Ingestion API.</source>
   <translation>Microsoft hat den eigenen Connector in Version 2107 entfernt; der Arbeitsbereich nimmt Daten über die Protokollerfassungs-API entgegen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/services.py"></location>
   <source>Microsoft retired Upgrade Readiness on 31 January 2020; Windows Update for Business reports took its place.</source>
   <translation>Microsoft hat Upgrade Readiness am 31. Januar 2020 eingestellt; an seine Stelle traten Windows Update for Business-Berichte.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/services.py"></location>
   <source>Microsoft retired the Store for Business in 2023.</source>
   <translation>Microsoft hat den Store für Unternehmen 2023 eingestellt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>Migrate or delete the table in the Azure portal, or choose another workspace.</source>
   <translation>Migrieren oder löschen Sie die Tabelle im Azure-Portal, oder wählen Sie einen anderen Arbeitsbereich aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/ribbon/bar.py"></location>
   <source>Minimize the ribbon</source>
   <translation>Menüband minimieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Model:</source>
   <translation>Modell:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Monitoring</source>
   <translation>Überwachung</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/workspace_buttons.py"></location>
   <source>Na&amp;vigation Pane Options…</source>
   <translation>&amp;Optionen für den Navigationsbereich…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/connectivity.py"></location>
   <source>Name (DNS)</source>
   <translation>Name (DNS)</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Name not found</source>
   <translation>Name nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/file_import.py"></location>
   <source>Name of the device</source>
   <translation>Name des Geräts</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>Name taken</source>
   <translation>Name bereits vergeben</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Name:</source>
   <translation>Name:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>Names and ids in the site database; the secret key only in the key store of this computer.</source>
   <translation>Namen und IDs in der Standortdatenbank; der geheime Schlüssel nur im Schlüsselspeicher dieses Computers.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Narrow the list by a field</source>
   <translation>Liste nach einem Feld einschränken</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Native Client app</source>
   <translation>Native Client-App</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/properties.py"></location>
   <source>Native Client app: {line}</source>
   <translation>Native Client-App: {line}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/navigation_pane.py"></location>
   <source>Navigation</source>
   <translation>Navigation</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/index_page.py"></location>
   <source>Navigation Index</source>
   <translation>Navigationsindex</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Navigation Pane</source>
   <translation>Navigationsbereich</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Navigation Pane Options…</source>
   <translation>Optionen für den Navigationsbereich…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Network</source>
   <translation>Netzwerk</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Network not reachable</source>
   <translation>Netzwerk nicht erreichbar</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/network_settings.py"></location>
   <source>Network settings not valid</source>
   <translation>Netzwerkeinstellungen ungültig</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Network…</source>
   <translation>Netzwerk…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Never</source>
   <translation>Nie</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>New device</source>
   <translation>Neues Gerät</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notice_bar.py"></location>
   <source>Next notification</source>
   <translation>Nächste Benachrichtigung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/services_list.py"></location>
   <source>Next run</source>
   <translation>Nächste Ausführung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Next run:</source>
   <translation>Nächste Ausführung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/dashboard_states.py"></location>
   <source>Next run: {moment}</source>
   <translation>Nächste Ausführung: {moment}</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/windows.py"></location>
   <source>No Windows sign-in</source>
   <translation>Keine Windows-Anmeldung</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>No administration service</source>
   <translation>Kein Verwaltungsdienst</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/receiver.py"></location>
   <source>No answer came from the browser within {minutes:n} minutes.</source>
   <translation>Innerhalb von {minutes:n} Minuten kam keine Antwort vom Browser.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>No answer in time</source>
   <translation>Keine rechtzeitige Antwort</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>No app has a secret key here.</source>
   <translation>Hier hat keine App einen geheimen Schlüssel.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>No backup exists: restore one of your own</source>
   <translation>Es gibt keine Sicherung: Stellen Sie eine eigene wieder her</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/help_window.py"></location>
   <source>No browser could be opened here. Copy the link and open it on any device.</source>
   <translation>Hier konnte kein Browser geöffnet werden. Kopieren Sie den Link, und öffnen Sie ihn auf einem beliebigen Gerät.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/sign_in_dialog.py"></location>
   <source>No browser could be opened here. Open {url} on any device and enter this code:</source>
   <translation>Hier konnte kein Browser geöffnet werden. Öffnen Sie {url} auf einem beliebigen Gerät, und geben Sie diesen Code ein:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>No client to sign in with</source>
   <translation>Kein Client für die Anmeldung</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>No collection is chosen yet, so nothing is uploaded until one is added.</source>
   <translation>Es ist noch keine Sammlung ausgewählt; bis eine hinzugefügt wird, wird nichts hochgeladen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>No collection is chosen: add some in the service's properties, tab Connection.</source>
   <translation>Es ist keine Sammlung ausgewählt: Fügen Sie in den Eigenschaften des Diensts auf der Registerkarte Verbindung welche hinzu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connection_panel.py"></location>
   <source>No collection is chosen: nothing is uploaded until one is added.</source>
   <translation>Es ist keine Sammlung ausgewählt: Es wird nichts hochgeladen, bis eine hinzugefügt wird.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>No common TLS version</source>
   <translation>Keine gemeinsame TLS-Version</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>No discovery has run in the last 30 days: select a service, then choose Run Full Discovery Now.</source>
   <translation>In den letzten 30 Tagen wurde keine Ermittlung ausgeführt: Wählen Sie einen Dienst aus und dann „Vollständige Ermittlung jetzt ausführen“.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/users.py"></location>
   <source>No discovery is running</source>
   <translation>Es wird keine Ermittlung ausgeführt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/receiver.py"></location>
   <source>No free port</source>
   <translation>Kein freier Port</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/receiver.py"></location>
   <source>No free port was found on this computer to receive the answer of the sign-in.</source>
   <translation>Auf diesem Computer wurde kein freier Port gefunden, um die Antwort der Anmeldung zu empfangen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_page.py"></location>
   <source>No logs yet</source>
   <translation>Noch keine Protokolle</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flag.py"></location>
   <source>No notifications</source>
   <translation>Keine Benachrichtigungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/help_window.py"></location>
   <source>No page has “{words}”. Try fewer or other words.</source>
   <translation>Keine Seite enthält „{words}“. Versuchen Sie es mit weniger oder anderen Wörtern.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe.py"></location>
   <source>No proxy is used.</source>
   <translation>Es wird kein Proxy verwendet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/query_workspace.py"></location>
   <source>No query</source>
   <translation>Keine Abfrage</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>No query has run yet.</source>
   <translation>Es wurde noch keine Abfrage ausgeführt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_reading.py"></location>
   <source>No removals of devices wait any more.</source>
   <translation>Es warten keine Entfernungen von Geräten mehr.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connector_tabs.py"></location>
   <source>No secret key</source>
   <translation>Kein geheimer Schlüssel</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>No secret key can be kept</source>
   <translation>Kein geheimer Schlüssel kann aufbewahrt werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_work.py"></location>
   <source>No secret key has expired or expires soon.</source>
   <translation>Kein geheimer Schlüssel ist abgelaufen oder läuft bald ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>No service can sign in to Azure AD until the vault's passphrase is given.</source>
   <translation>Kein Dienst kann sich bei Azure AD anmelden, bis die Passphrase des Tresors eingegeben wird.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>No service can sign in to Azure AD until you choose where secret keys are kept: in a vault file with a passphrase, or in memory for this session only.</source>
   <translation>Kein Dienst kann sich bei Azure AD anmelden, bis Sie auswählen, wo geheime Schlüssel aufbewahrt werden: in einer Tresordatei mit Passphrase oder nur für diese Sitzung im Arbeitsspeicher.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/read_devices.py"></location>
   <source>No service to read devices with</source>
   <translation>Kein Dienst zum Lesen der Geräte</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>No service uploads this collection.</source>
   <translation>Kein Dienst lädt diese Sammlung hoch.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/read_site.py"></location>
   <source>No such collection</source>
   <translation>Keine solche Sammlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>No such resource group</source>
   <translation>Ressourcengruppe nicht vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/runs.py"></location>
   <source>No such run</source>
   <translation>Ausführung nicht vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>No such subscription</source>
   <translation>Abonnement nicht vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>No such tenant</source>
   <translation>Mandant nicht vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>No such workspace</source>
   <translation>Arbeitsbereich nicht vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>No users were discovered in the last 30 days.</source>
   <translation>In den letzten 30 Tagen wurden keine Benutzer ermittelt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/find_workspaces.py"></location>
   <source>No workspace</source>
   <translation>Kein Arbeitsbereich</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>None yet</source>
   <translation>Noch keine</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connection_panel.py"></location>
   <source>None: see below</source>
   <translation>Keine: siehe unten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>None: the collection stays empty.</source>
   <translation>Keine: Die Sammlung bleibt leer.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/wire.py"></location>
   <source>Not a resource of Azure</source>
   <translation>Keine Ressource von Azure</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/rules.py"></location>
   <source>Not a rule for uploads</source>
   <translation>Keine Regel für Uploads</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/azure_session.py"></location>
   <source>Not a workspace ID</source>
   <translation>Keine Arbeitsbereichs-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>Not allowed at the site</source>
   <translation>Am Standort nicht zulässig</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>Not allowed to query</source>
   <translation>Abfrage nicht zulässig</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/ingestion.py"></location>
   <source>Not allowed to upload</source>
   <translation>Hochladen nicht zulässig</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/main_window.py"></location>
   <source>Not connected</source>
   <translation>Nicht verbunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_users.py"></location>
   <source>Not enough memory</source>
   <translation>Nicht genügend Arbeitsspeicher</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Not found</source>
   <translation>Nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Not found in Azure</source>
   <translation>In Azure nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Not found yet</source>
   <translation>Noch nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/azure_services_page.py"></location>
   <source>Not in this version. {status}</source>
   <translation>Nicht in dieser Version. {status}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>Not known: Azure AD refused the sign-in of the app.</source>
   <translation>Nicht bekannt: Azure AD hat die Anmeldung der App abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>Not known: several secret keys of the app begin alike.</source>
   <translation>Nicht bekannt: Mehrere geheime Schlüssel der App beginnen gleich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>Not known: the app is registered in another tenant.</source>
   <translation>Nicht bekannt: Die App ist in einem anderen Mandanten registriert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>Not known: the app may not read the directory.</source>
   <translation>Nicht bekannt: Die App darf das Verzeichnis nicht lesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>Not known: the key is not in the registration.</source>
   <translation>Nicht bekannt: Der Schlüssel ist nicht in der Registrierung enthalten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_client.py"></location>
   <source>Not known: the server app may not read the directory.</source>
   <translation>Nicht bekannt: Die Server-App darf das Verzeichnis nicht lesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_app.py"></location>
   <source>Not known: {reason}</source>
   <translation>Nicht bekannt: {reason}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_lines.py"></location>
   <source>Not looked at, because of the line above.</source>
   <translation>Wegen der Zeile darüber nicht geprüft.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe.py"></location>
   <source>Not one of Microsoft's usual authorities: a gateway seems to inspect TLS.</source>
   <translation>Keine der üblichen Zertifizierungsstellen von Microsoft: Offenbar untersucht ein Gateway TLS.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/dashboard_states.py"></location>
   <source>Not planned</source>
   <translation>Nicht geplant</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Not seen yet</source>
   <translation>Noch nicht festgestellt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/receiver_page.py"></location>
   <source>Not signed in</source>
   <translation>Nicht angemeldet</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connectivity.py"></location>
   <source>Not tested yet</source>
   <translation>Noch nicht getestet</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/connection.py"></location>
   <source>Not the address of a site</source>
   <translation>Keine Adresse eines Standorts</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/receiver_page.py"></location>
   <source>Not the answer of the sign-in</source>
   <translation>Nicht die Antwort der Anmeldung</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/msal_client.py"></location>
   <source>Not the cloud's answer</source>
   <translation>Antwort nicht von der Cloud</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/app_picker.py"></location>
   <source>Not used yet</source>
   <translation>Noch nicht verwendet</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_dialog.py"></location>
   <source>Not verified yet: Verify proves that the values work.</source>
   <translation>Noch nicht überprüft: „Überprüfen“ weist nach, dass die Werte funktionieren.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Not yet</source>
   <translation>Noch nicht</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_connector.py"></location>
   <source>Not yet, but the app may assign the role to itself.</source>
   <translation>Noch nicht, aber die App darf sich die Rolle selbst zuweisen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/delete_service_dialog.py"></location>
   <source>Nothing is deleted in Azure AD.</source>
   <translation>In Azure AD wird nichts gelöscht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>Nothing is imported while there are problems: leave those lines out, or correct the file.</source>
   <translation>Solange es Probleme gibt, wird nichts importiert: Lassen Sie diese Zeilen aus, oder korrigieren Sie die Datei.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>Nothing is left to do</source>
   <translation>Es ist nichts mehr zu tun</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/rounds.py"></location>
   <source>Nothing is left to do.</source>
   <translation>Es ist nichts mehr zu tun.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/query_workspace.py"></location>
   <source>Nothing to query</source>
   <translation>Nichts abzufragen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_runs.py"></location>
   <source>Nothing to run</source>
   <translation>Nichts auszuführen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/upload_collections.py"></location>
   <source>Nothing to upload</source>
   <translation>Nichts hochzuladen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/jobs.py"></location>
   <source>Nothing was lost; try again, and send the log to the developers if it stays.</source>
   <translation>Es ist nichts verloren gegangen; versuchen Sie es erneut, und senden Sie das Protokoll an die Entwickler, wenn der Fehler weiterhin auftritt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Nothing was uploaded yet. To do it now, choose Synchronize Now.</source>
   <translation>Es wurde noch nichts hochgeladen. Wählen Sie Jetzt synchronisieren, um es jetzt zu tun.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notice_bar.py"></location>
   <source>Notification {at:n} of {count:n}: {title}</source>
   <translation>Benachrichtigung {at:n} von {count:n}: {title}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>Notifications</source>
   <translation>Benachrichtigungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/services.py"></location>
   <source>November 2018</source>
   <translation>November 2018</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_pane.py"></location>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>OS Version</source>
   <translation>Betriebssystemversion</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>OS version:</source>
   <translation>Betriebssystemversion:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>Object ID</source>
   <translation>Objekt-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Object ID:</source>
   <translation>Objekt-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Object {number}: “{name}” is no text.</source>
   <translation>Objekt {number}: „{name}“ ist kein Text.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/schedules.py"></location>
   <source>Occurs every day</source>
   <translation>Findet jeden Tag statt</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/schedules.py"></location>
   <source>Occurs every hour</source>
   <translation>Findet jede Stunde statt</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/schedules.py"></location>
   <source>Occurs every week</source>
   <translation>Findet jede Woche statt</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/schedules.py"></location>
   <source>Occurs every {count} days</source>
   <translation>Findet alle {count} Tage statt</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/schedules.py"></location>
   <source>Occurs every {count} hours</source>
   <translation>Findet alle {count} Stunden statt</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/schedules.py"></location>
   <source>Occurs every {count} weeks</source>
   <translation>Findet alle {count} Wochen statt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>On-premises Active Directory</source>
   <translation>Lokales Active Directory</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/app_page.py"></location>
   <source>One app can serve several services: then there is one app to manage, and one secret key to renew. Separate apps are the most secure choice, because a shared app has the permissions of all its services.</source>
   <translation>Eine App kann mehreren Diensten dienen: Dann gibt es eine App zu verwalten und einen geheimen Schlüssel zu erneuern. Getrennte Apps sind die sicherste Wahl, denn eine gemeinsame App hat die Berechtigungen aller ihrer Dienste.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/run_actions.py"></location>
   <source>Open Log
at This Run</source>
   <translation>Protokoll der
Ausführung öffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/run_actions.py"></location>
   <source>Open Log at This Run</source>
   <translation>Protokoll bei dieser Ausführung öffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Open all folders of the navigation tree</source>
   <translation>Alle Ordner der Navigationsstruktur öffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Open another data folder, or the practice cloud</source>
   <translation>Einen anderen Datenordner oder die Übungscloud öffnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/upload_collections.py"></location>
   <source>Open the service's properties and apply its workspace again.</source>
   <translation>Öffnen Sie die Eigenschaften des Diensts, und übernehmen Sie den Arbeitsbereich erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Operating System</source>
   <translation>Betriebssystem</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Operating system:</source>
   <translation>Betriebssystem:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/condition_row.py"></location>
   <source>Operator</source>
   <translation>Operator</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>Operator of {field}</source>
   <translation>Operator für {field}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Options</source>
   <translation>Optionen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Options…</source>
   <translation>Optionen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Order and visibility of the workspaces</source>
   <translation>Reihenfolge und Sichtbarkeit der Arbeitsbereiche</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>Origin</source>
   <translation>Herkunft</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Origin:</source>
   <translation>Herkunft:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Outcome</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Outcome:</source>
   <translation>Ergebnis:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Overview</source>
   <translation>Übersicht</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Pages read:</source>
   <translation>Gelesene Seiten:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Parts</source>
   <translation>Teile</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Parts:</source>
   <translation>Teile:</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>Passphrase not read</source>
   <translation>Passphrase nicht gelesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/vault.py"></location>
   <source>Passphrase too short</source>
   <translation>Passphrase zu kurz</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Pause
Runs</source>
   <translation>Ausführungen
anhalten</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Pause Runs</source>
   <translation>Ausführungen anhalten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/service_rows.py"></location>
   <source>Paused</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/service_rows.py"></location>
   <source>Paused. {status}</source>
   <translation>Angehalten. {status}</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Permission missing</source>
   <translation>Berechtigung fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Permissions of two services were asked for at once.</source>
   <translation>Es wurden Berechtigungen zweier Dienste gleichzeitig angefordert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_commands.py"></location>
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/breadcrumb.py"></location>
   <source>Places in workspaces</source>
   <translation>Orte in Arbeitsbereichen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/breadcrumb.py"></location>
   <source>Places in {place}</source>
   <translation>Orte unter {place}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>Plans (*.json)</source>
   <translation>Pläne (*.json)</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_words.py"></location>
   <source>Please allow CONNECT to {host}, port {port}, at the proxy {proxy}, without TLS inspection.</source>
   <translation>Bitte lassen Sie CONNECT zu {host}, Port {port}, am Proxy {proxy} ohne TLS-Untersuchung zu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_words.py"></location>
   <source>Please allow outgoing connections from this computer to {host}, TCP port {port} (HTTPS), without TLS inspection.</source>
   <translation>Bitte lassen Sie ausgehende Verbindungen von diesem Computer zu {host}, TCP-Port {port} (HTTPS), ohne TLS-Untersuchung zu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/practice_process.py"></location>
   <source>Practice cloud not running</source>
   <translation>Übungscloud wird nicht ausgeführt</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/practice_notice.py"></location>
   <source>Practice cloud: nothing here reaches Azure. Users, apps and secrets are made up for training.</source>
   <translation>Übungscloud: Nichts hier erreicht Azure. Benutzer, Apps und geheime Schlüssel sind zum Üben erfunden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/clouds.py"></location>
   <source>PracticeCloud</source>
   <translation>PracticeCloud</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notice_bar.py"></location>
   <source>Previous notification</source>
   <translation>Vorherige Benachrichtigung</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>Private</source>
   <translation>Privat</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>Problem</source>
   <translation>Problem</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>Problems</source>
   <translation>Probleme</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>Problems ({count:n})</source>
   <translation>Probleme ({count:n})</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Profile Type</source>
   <translation>Profiltyp</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Profile type:</source>
   <translation>Profiltyp:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/status_line.py"></location>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/properties.py"></location>
   <source>Properties</source>
   <translation>Eigenschaften</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Properties of the Collection</source>
   <translation>Eigenschaften der Sammlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/condition_row.py"></location>
   <source>Property</source>
   <translation>Eigenschaft</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/connectivity.py"></location>
   <source>Proxy</source>
   <translation>Proxy</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Proxy and certificate authorities of this data folder</source>
   <translation>Proxy und Zertifizierungsstellen dieses Datenordners</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Proxy does not answer</source>
   <translation>Proxy antwortet nicht</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_words.py"></location>
   <source>Proxy scripts (PAC) are not read: where the network has one, enter the proxy itself.</source>
   <translation>Proxyskripts (PAC) werden nicht gelesen: Geben Sie den Proxy selbst ein, wenn das Netzwerk eines verwendet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Proxy setting not valid</source>
   <translation>Proxyeinstellung ungültig</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Proxy wants credentials</source>
   <translation>Proxy verlangt Anmeldeinformationen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>Public</source>
   <translation>Öffentlich</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Put the whole value in quotation marks, and write those within it twice.</source>
   <translation>Setzen Sie den ganzen Wert in Anführungszeichen, und schreiben Sie die darin doppelt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Query</source>
   <translation>Abfrage</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>Query Rule…</source>
   <translation>Abfrageregel…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/kql_editor.py"></location>
   <source>Query in KQL</source>
   <translation>Abfrage in KQL</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/answer_table.py"></location>
   <source>Query result</source>
   <translation>Abfrageergebnis</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Query:</source>
   <translation>Abfrage:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Ran in</source>
   <translation>Ausgeführt in</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>Ran in:</source>
   <translation>Ausgeführt in:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Reactivate it in the Azure portal, or choose another one.</source>
   <translation>Reaktivieren Sie es im Azure-Portal, oder wählen Sie ein anderes aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Read Devices
Now</source>
   <translation>Geräte jetzt
lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Read Devices Now</source>
   <translation>Geräte jetzt lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Read all users of the service's tenant now</source>
   <translation>Jetzt alle Benutzer aus dem Mandanten des Diensts lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Read and search the log files, and export diagnostics.</source>
   <translation>Lesen und durchsuchen Sie die Protokolldateien, und exportieren Sie Diagnosedaten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Read the devices of the tenants from Azure AD</source>
   <translation>Die Geräte der Mandanten aus Azure AD lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Read the list again</source>
   <translation>Liste erneut lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Read the users that changed since the last run</source>
   <translation>Benutzer lesen, die sich seit der letzten Ausführung geändert haben</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_reading.py"></location>
   <source>Reading devices failed.</source>
   <translation>Das Lesen der Geräte ist fehlgeschlagen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_reading.py"></location>
   <source>Reading devices was cancelled; what was read is kept.</source>
   <translation>Das Lesen der Geräte wurde abgebrochen; was gelesen wurde, bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_reading.py"></location>
   <source>Reading devices…</source>
   <translation>Geräte werden gelesen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>Reading the file: {count:n} lines…</source>
   <translation>Die Datei wird gelesen: {count:n} Zeilen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>Reading the file: {count:n} line…</source>
   <translation>Die Datei wird gelesen: {count:n} Zeile…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/run_compare_dialog.py"></location>
   <source>Reading the runs…</source>
   <translation>Ausführungen werden gelesen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Reading…</source>
   <translation>Lesen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/service_rows.py"></location>
   <source>Ready</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Ready queries</source>
   <translation>Fertige Abfragen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Ready queries:</source>
   <translation>Fertige Abfragen:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Recent
Searches ▾</source>
   <translation>Letzte
Suchen ▾</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Recent Searches…</source>
   <translation>Letzte Suchen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/breadcrumb.py"></location>
   <source>Recent places</source>
   <translation>Zuletzt besuchte Orte</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>Records skipped:</source>
   <translation>Übersprungene Datensätze:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Refresh</source>
   <translation>Aktualisieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/runs.py"></location>
   <source>Refresh the list of runs.</source>
   <translation>Aktualisieren Sie die Liste der Ausführungen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_runs.py"></location>
   <source>Refresh the list.</source>
   <translation>Aktualisieren Sie die Liste.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Refused</source>
   <translation>Abgelehnt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Register a public client of your own in the tenant, and name it: azconsole sign-in-client --cloud CLOUD CLIENT_ID.</source>
   <translation>Registrieren Sie im Mandanten einen eigenen öffentlichen Client, und geben Sie ihn an: azconsole sign-in-client --cloud CLOUD CLIENT_ID.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>Register an app of your own there as a public client, with the redirect address http://localhost under Mobile and desktop applications; then run: azconsole sign-in-client --cloud {cloud} CLIENT_ID</source>
   <translation>Registrieren Sie dort eine eigene App als öffentlichen Client mit dem Umleitungs-URI http://localhost unter „Mobilgeräte- und Desktopanwendungen“; führen Sie dann Folgendes aus: azconsole sign-in-client --cloud {cloud} CLIENT_ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/change_run.py"></location>
   <source>Register the app in Azure AD</source>
   <translation>App in Azure AD registrieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Register the certificate on the app, and check this computer's clock.</source>
   <translation>Registrieren Sie das Zertifikat bei der App, und überprüfen Sie die Uhr dieses Computers.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_reading.py"></location>
   <source>Removals</source>
   <translation>Entfernungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/service_rows.py"></location>
   <source>Removals wait for your decision</source>
   <translation>Entfernungen warten auf Ihre Entscheidung</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/desk.py"></location>
   <source>Removals wait for your decision.</source>
   <translation>Entfernungen warten auf Ihre Entscheidung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Removals waiting</source>
   <translation>Entfernungen warten</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/edit_service.py"></location>
   <source>Remove the computer groups from the old workspace</source>
   <translation>Computergruppen aus dem alten Arbeitsbereich entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>Remove the criterion {field}</source>
   <translation>Kriterium {field} entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/condition_row.py"></location>
   <source>Remove this condition</source>
   <translation>Diese Bedingung entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>Remove what was made.</source>
   <translation>Entfernen Sie, was erstellt wurde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_reading.py"></location>
   <source>Remove {count:n} of {known:n} devices?</source>
   <translation>{count:n} von {known:n} Geräten entfernen?</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/removals_dialog.py"></location>
   <source>Remove {count:n} user from the site?</source>
   <translation>{count:n} Benutzer aus dem Standort entfernen?</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/removals_dialog.py"></location>
   <source>Remove {count:n} users from the site?</source>
   <translation>{count:n} Benutzer aus dem Standort entfernen?</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>Remove “{app}” from Azure AD</source>
   <translation>„{app}“ aus Azure AD entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Removed</source>
   <translation>Entfernt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Removed by the next run</source>
   <translation>Wird bei der nächsten Ausführung entfernt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Removed:</source>
   <translation>Entfernt:</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Removing devices of “{service}” waits for your decision.</source>
   <translation>Das Entfernen von Geräten von „{service}“ wartet auf Ihre Entscheidung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Removing users of “{service}” waits for your decision.</source>
   <translation>Das Entfernen von Benutzern bei „{service}“ wartet auf Ihre Entscheidung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Removing {waiting:n} of {known:n} users waits.</source>
   <translation>Die Entfernung von {waiting:n} der {known:n} Benutzer steht aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/upload_parts.py"></location>
   <source>Rename the device.</source>
   <translation>Benennen Sie das Gerät um.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>Reply URL</source>
   <translation>Antwort-URL</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Reply URL:</source>
   <translation>Antwort-URL:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/ingestion.py"></location>
   <source>Report this with the request id.</source>
   <translation>Melden Sie dies mit der Anforderungs-ID.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/http.py"></location>
   <source>Report this with the request id: a gateway or an attacker may have changed the answer.</source>
   <translation>Melden Sie dies mit der Anforderungs-ID: Möglicherweise hat ein Gateway oder ein Angreifer die Antwort geändert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Request ID</source>
   <translation>Anforderungs-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/error_dialog.py"></location>
   <source>Request ID {id}</source>
   <translation>Anforderungs-ID {id}</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Request ID:</source>
   <translation>Anforderungs-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Resource ID:</source>
   <translation>Ressourcen-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Resource provider not registered</source>
   <translation>Ressourcenanbieter nicht registriert</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Restart the practice cloud; its CA may have been made anew.</source>
   <translation>Starten Sie die Übungscloud neu; möglicherweise wurde ihre Zertifizierungsstelle neu erstellt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/vault.py"></location>
   <source>Restore the file from a backup, or rename it and renew the secret keys of your apps.</source>
   <translation>Stellen Sie die Datei aus einer Sicherung wieder her, oder benennen Sie sie um, und erneuern Sie die geheimen Schlüssel Ihrer Apps.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Result</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_list.py"></location>
   <source>Results</source>
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Resume
Runs</source>
   <translation>Ausführungen
fortsetzen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Resume Runs</source>
   <translation>Ausführungen fortsetzen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/ribbon/bar.py"></location>
   <source>Ribbon</source>
   <translation>Menüband</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/ribbon/bar.py"></location>
   <source>Ribbon tabs</source>
   <translation>Registerkarten des Menübands</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Right missing in Azure</source>
   <translation>Recht in Azure fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/rights_panel.py"></location>
   <source>Right:</source>
   <translation>Recht:</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>Role Monitoring Metrics Publisher on that rule for the app, where the app may assign it</source>
   <translation>Rolle Monitoring Metrics Publisher für diese Regel und die App, sofern die App sie zuweisen darf</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/rights_panel.py"></location>
   <source>Role:</source>
   <translation>Rolle:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/ready_queries.py"></location>
   <source>Rows of the table</source>
   <translation>Zeilen der Tabelle</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Rows:</source>
   <translation>Zeilen:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Rule</source>
   <translation>Regel</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>Rule type</source>
   <translation>Regeltyp</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Rules:</source>
   <translation>Regeln:</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/node_lists.py"></location>
   <source>Run</source>
   <translation>Ausführung</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Run Delta
Discovery Now</source>
   <translation>Deltaermittlung
jetzt ausführen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Run Delta Discovery Now</source>
   <translation>Deltaermittlung jetzt ausführen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Run Full
Discovery Now</source>
   <translation>Vollständige Ermittlung
jetzt ausführen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Run Full Discovery Now</source>
   <translation>Vollständige Ermittlung jetzt ausführen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Run a full discovery.</source>
   <translation>Führen Sie eine vollständige Ermittlung aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/delta.py"></location>
   <source>Run a full discovery; when it comes back, report it to Microsoft support.</source>
   <translation>Führen Sie eine vollständige Ermittlung aus; tritt der Fehler erneut auf, melden Sie ihn dem Microsoft-Support.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_users.py"></location>
   <source>Run it again: it goes on where it stopped. When it comes back, test the way to the cloud under Monitoring, Connectivity.</source>
   <translation>Führen Sie sie erneut aus: Sie wird dort fortgesetzt, wo sie beendet wurde. Tritt dies wieder auf, testen Sie den Weg zur Cloud unter „Überwachung“, „Konnektivität“.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Run query</source>
   <translation>Abfrage ausführen</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/users.py"></location>
   <source>Run the discovery again.</source>
   <translation>Führen Sie die Ermittlung erneut aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Run the query (F5, Ctrl+Enter or Shift+Enter)</source>
   <translation>Die Abfrage ausführen (F5, STRG+EINGABE oder UMSCHALT+EINGABE)</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Run under way</source>
   <translation>Laufende Ausführung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>Run:</source>
   <translation>Ausführung:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/windows.py"></location>
   <source>Run: pip install azconsole[windows-auth]; or let the site take tokens of Azure AD.</source>
   <translation>Führen Sie „pip install azconsole[windows-auth]“ aus, oder lassen Sie den Standort Token von Azure AD annehmen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/service_rows.py"></location>
   <source>Running: {count:n} user</source>
   <translation>Läuft: {count:n} Benutzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/service_rows.py"></location>
   <source>Running: {count:n} users</source>
   <translation>Läuft: {count:n} Benutzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/sync_words.py"></location>
   <source>Running: {done:n} of {all:n} collections</source>
   <translation>Läuft: {done:n} von {all:n} Sammlungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Running…</source>
   <translation>Läuft…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Runs</source>
   <translation>Ausführungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Runs of 30 days, users over time, secret keys by time left, and the state of each service.</source>
   <translation>Ausführungen der letzten 30 Tage, Benutzer im Zeitverlauf, geheime Schlüssel nach verbleibender Zeit und der Status jedes Diensts.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Runs of the last 30 days</source>
   <translation>Ausführungen der letzten 30 Tage</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Runs of the last 30 days: {total:n}. Completed: {completed:n}, removals waiting: {waiting:n}, cancelled: {cancelled:n}, failed: {failed:n}.</source>
   <translation>Ausführungen der letzten 30 Tage: {total:n}. Abgeschlossen: {completed:n}, Entfernungen warten: {waiting:n}, abgebrochen: {cancelled:n}, fehlgeschlagen: {failed:n}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/dashboard_page.py"></location>
   <source>Runs, users and secret keys appear here: configure an Azure service first.</source>
   <translation>Ausführungen, Benutzer und geheime Schlüssel werden hier angezeigt: Konfigurieren Sie zuerst einen Azure-Dienst.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connectivity_page.py"></location>
   <source>S&amp;top</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/users_list.py"></location>
   <source>SAM Account Name</source>
   <translation>SAM-Kontoname</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>SAM account name:</source>
   <translation>SAM-Kontoname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>SOCKS proxies are not supported</source>
   <translation>SOCKS-Proxys werden nicht unterstützt</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>SQLite answered {name} for {path}.</source>
   <translation>SQLite hat für {path} mit {name} geantwortet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>SQLite finds its contents malformed</source>
   <translation>SQLite meldet fehlerhaften Inhalt</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>SQLite keeps {path} in the journal mode '{given}' and cannot change it to '{wanted}'.</source>
   <translation>SQLite belässt {path} im Journalmodus „{given}“ und kann ihn nicht in „{wanted}“ ändern.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/database.py"></location>
   <source>SQLite's check finds damaged pages</source>
   <translation>Die Prüfung durch SQLite findet beschädigte Seiten</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Save Current
Search</source>
   <translation>Aktuelle Suche
speichern</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Save Current Search…</source>
   <translation>Aktuelle Suche speichern…</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>Save it again with the encoding UTF-8.</source>
   <translation>Speichern Sie sie erneut mit der Codierung UTF-8.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Save it as UTF-8.</source>
   <translation>Speichern Sie sie als UTF-8.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/wizard.py"></location>
   <source>Save plan</source>
   <translation>Plan speichern</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Saved
Searches ▾</source>
   <translation>Gespeicherte
Suchen ▾</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Saved Searches…</source>
   <translation>Gespeicherte Suchen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Schedule</source>
   <translation>Zeitplan</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/rights_panel.py"></location>
   <source>Scope:</source>
   <translation>Bereich:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/breadcrumb.py"></location>
   <source>Search</source>
   <translation>Suche</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Search
Everything</source>
   <translation>Alles
durchsuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Search Everything…</source>
   <translation>Alles durchsuchen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Search again for what was saved</source>
   <translation>Eine gespeicherte Suche wiederholen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Search again for what was searched last</source>
   <translation>Eine der letzten Suchen wiederholen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_pane.py"></location>
   <source>Search everything</source>
   <translation>Alles durchsuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_pane.py"></location>
   <source>Search services, apps, devices, collections, users, places and commands</source>
   <translation>Dienste, Apps, Geräte, Sammlungen, Benutzer, Orte und Befehle suchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/help_window.py"></location>
   <source>Search the help</source>
   <translation>Hilfe durchsuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Search the list now</source>
   <translation>Liste jetzt durchsuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/breadcrumb.py"></location>
   <source>Search these places</source>
   <translation>Diese Orte durchsuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/list_pane.py"></location>
   <source>Search {title}</source>
   <translation>{title} durchsuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>Search {title} now</source>
   <translation>{title} jetzt durchsuchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Searches</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_pane.py"></location>
   <source>Searching…</source>
   <translation>Suche läuft…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>Secret Key Expiry</source>
   <translation>Ablauf des geheimen Schlüssels</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/services_list.py"></location>
   <source>Secret expires</source>
   <translation>Ablauf des Schlüssels</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/service_rows.py"></location>
   <source>Secret expires in {count:n} day</source>
   <translation>Der geheime Schlüssel läuft in {count:n} Tag ab</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/service_rows.py"></location>
   <source>Secret expires in {count:n} days</source>
   <translation>Der geheime Schlüssel läuft in {count:n} Tagen ab</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/service_rows.py"></location>
   <source>Secret key expired</source>
   <translation>Geheimer Schlüssel abgelaufen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring.py"></location>
   <source>Secret key expiry check</source>
   <translation>Prüfung auf ablaufende geheime Schlüssel</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Secret key expiry:</source>
   <translation>Ablauf des geheimen Schlüssels:</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_users.py"></location>
   <source>Secret key missing</source>
   <translation>Geheimer Schlüssel fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/service_rows.py"></location>
   <source>Secret key not on this computer</source>
   <translation>Geheimer Schlüssel nicht auf diesem Computer</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>Secret key too long</source>
   <translation>Geheimer Schlüssel zu lang</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Secret key:</source>
   <translation>Geheimer Schlüssel:</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/application_menu.py"></location>
   <source>Secret keys</source>
   <translation>Geheime Schlüssel</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/key_store_dialog.py"></location>
   <source>Secret keys are forgotten when azconsole ends, and have to be entered again after the next start.</source>
   <translation>Geheime Schlüssel sind vergessen, sobald azconsole beendet wird, und müssen nach dem nächsten Start erneut eingegeben werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>Secret keys are in the vault file, and its passphrase was not given yet.</source>
   <translation>Die geheimen Schlüssel befinden sich in der Tresordatei, und deren Passphrase wurde noch nicht eingegeben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Secret keys by time left</source>
   <translation>Geheime Schlüssel nach Restlaufzeit</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/users_list.py"></location>
   <source>Security Identifier</source>
   <translation>Sicherheits-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Security defaults block this sign-in.</source>
   <translation>Die Sicherheitsstandards blockieren diese Anmeldung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Security identifier:</source>
   <translation>Sicherheits-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>See what runs, what ran, and what needs you.</source>
   <translation>Sehen Sie, was ausgeführt wird, was ausgeführt wurde und was Ihre Aufmerksamkeit erfordert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Select All</source>
   <translation>Alle auswählen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>Select Azure Subscription</source>
   <translation>Azure-Abonnement auswählen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>Select Device Collections</source>
   <translation>Gerätesammlungen auswählen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>Select Log Analytics Workspace</source>
   <translation>Log Analytics-Arbeitsbereich auswählen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>Select Resource Group</source>
   <translation>Ressourcengruppe auswählen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/expiry_edit.py"></location>
   <source>Select a date</source>
   <translation>Datum auswählen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Select all items of the list</source>
   <translation>Alle Elemente der Liste auswählen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/app_picker_dialog.py"></location>
   <source>Select an existing native app of the web app's tenant, or import or create one.</source>
   <translation>Wählen Sie eine vorhandene native App im Mandanten der Web-App aus, oder importieren oder erstellen Sie eine.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/app_picker_dialog.py"></location>
   <source>Select an existing web app, or import or create one.</source>
   <translation>Wählen Sie eine vorhandene Web-App aus, oder importieren oder erstellen Sie eine.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connection_panel.py"></location>
   <source>Select one of {count:n}</source>
   <translation>Wählen Sie eines von {count:n} aus</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/app_page.py"></location>
   <source>Select the Azure environment and the Azure AD apps that {service} uses.</source>
   <translation>Wählen Sie die Azure-Umgebung und die Azure AD-Apps aus, die der Dienst „{service}“ verwendet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>Select the Azure environment.</source>
   <translation>Wählen Sie die Azure-Umgebung aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/validation.py"></location>
   <source>Select the Azure service that you want to configure.</source>
   <translation>Wählen Sie den Azure-Dienst aus, den Sie konfigurieren möchten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/wizard.py"></location>
   <source>Select the Log Analytics workspace</source>
   <translation>Log Analytics-Arbeitsbereich auswählen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/properties.py"></location>
   <source>Select the Log Analytics workspace.</source>
   <translation>Wählen Sie den Log Analytics-Arbeitsbereich aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>Select the collections whose members are uploaded.</source>
   <translation>Wählen Sie die Sammlungen aus, deren Mitglieder hochgeladen werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/wizard_flow.py"></location>
   <source>Select the service and its web app first.</source>
   <translation>Wählen Sie zuerst den Dienst und seine Web-App aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_app.py"></location>
   <source>Select the web app of this client app first.</source>
   <translation>Wählen Sie zuerst die Web-App dieser Client-App aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>Select, import or create the native client app.</source>
   <translation>Wählen, importieren oder erstellen Sie die native Client-App.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>Select, import or create the web app.</source>
   <translation>Wählen, importieren oder erstellen Sie die Web-App.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/app_picker_dialog.py"></location>
   <source>Server App</source>
   <translation>Server-App</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Service</source>
   <translation>Dienst</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/app_table.py"></location>
   <source>Service Type</source>
   <translation>Diensttyp</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/rounds.py"></location>
   <source>Service deleted</source>
   <translation>Dienst gelöscht</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Service not available</source>
   <translation>Dienst nicht verfügbar</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/jobs.py"></location>
   <source>Service not found</source>
   <translation>Dienst nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>Service:</source>
   <translation>Dienst:</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>Services: {names}</source>
   <translation>Dienste: {names}</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>Set an HTTP proxy (http://proxy:port) under Network in the application menu, or in HTTPS_PROXY.</source>
   <translation>Legen Sie im Anwendungsmenü unter „Netzwerk“ oder in HTTPS_PROXY einen HTTP-Proxy (http://proxy:port) fest.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>Set date, time and time zone of this computer right: with a wrong clock tokens and certificates are refused.</source>
   <translation>Stellen Sie Datum, Uhrzeit und Zeitzone dieses Computers richtig ein: Bei falscher Uhrzeit werden Token und Zertifikate abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Set in the query</source>
   <translation>In der Abfrage festgelegt</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/change_run.py"></location>
   <source>Set the App ID URI</source>
   <translation>App-ID-URI festlegen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/configure_service.py"></location>
   <source>Set up Azure Active Directory user discovery</source>
   <translation>Azure Active Directory-Benutzerermittlung einrichten</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_commands.py"></location>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/vault.py"></location>
   <source>Several words make a good passphrase.</source>
   <translation>Mehrere Wörter ergeben eine gute Passphrase.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Show
Members</source>
   <translation>Mitglieder
anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/run_actions.py"></location>
   <source>Show
Run</source>
   <translation>Ausführung
anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/workspace_buttons.py"></location>
   <source>Show &amp;Fewer Buttons</source>
   <translation>&amp;Weniger Schaltflächen anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/workspace_buttons.py"></location>
   <source>Show &amp;More Buttons</source>
   <translation>&amp;Mehr Schaltflächen anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_pages.py"></location>
   <source>Show All Devices</source>
   <translation>Alle Geräte anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/dashboard_page.py"></location>
   <source>Show Azure Services</source>
   <translation>Azure-Dienste anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Show Members</source>
   <translation>Mitglieder anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/run_actions.py"></location>
   <source>Show Run</source>
   <translation>Ausführung anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Show accounts and apps</source>
   <translation>Konten und Apps anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_pages.py"></location>
   <source>Show all devices again</source>
   <translation>Wieder alle Geräte anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_actions.py"></location>
   <source>Show all items of the list again</source>
   <translation>Alle Elemente der Liste wieder anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/dashboard_tile.py"></location>
   <source>Show as chart</source>
   <translation>Als Diagramm anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/dashboard_tile.py"></location>
   <source>Show as table</source>
   <translation>Als Tabelle anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Show errors</source>
   <translation>Fehler anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Show information</source>
   <translation>Informationen anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Show the application</source>
   <translation>Anwendung anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Show the folder above this one</source>
   <translation>Übergeordneten Ordner anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Show the members of the collection in the list of devices</source>
   <translation>Die Mitglieder der Sammlung in der Liste der Geräte anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Show the service</source>
   <translation>Dienst anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Show warnings</source>
   <translation>Warnungen anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Sign in again</source>
   <translation>Erneut anmelden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Sign in again and accept the permissions; where the page asks for the approval of an administrator, sign in as a Privileged Role Administrator or Global Administrator.</source>
   <translation>Melden Sie sich erneut an, und stimmen Sie den Berechtigungen zu; verlangt die Seite die Genehmigung eines Administrators, melden Sie sich als Administrator für privilegierte Rollen oder als globaler Administrator an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Sign in again and accept.</source>
   <translation>Melden Sie sich erneut an, und stimmen Sie zu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Sign in again and complete the second factor.</source>
   <translation>Melden Sie sich erneut an, und schließen Sie die Überprüfung mit dem zweiten Faktor ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Sign in again.</source>
   <translation>Melden Sie sich erneut an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>Sign in as a Cloud Application Administrator, Application Administrator or Global Administrator.</source>
   <translation>Melden Sie sich als Cloudanwendungsadministrator, Anwendungsadministrator oder globaler Administrator an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Sign in as an administrator who may consent, or send your administrator the consent link.</source>
   <translation>Melden Sie sich als Administrator an, der zustimmen darf, oder senden Sie Ihrem Administrator den Zustimmungslink.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Sign in from a compliant device.</source>
   <translation>Melden Sie sich auf einem konformen Gerät an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Sign in from a device that the tenant manages.</source>
   <translation>Melden Sie sich auf einem Gerät an, das vom Mandanten verwaltet wird.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Sign in from a joined device.</source>
   <translation>Melden Sie sich auf einem eingebundenen Gerät an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/sign_in_dialog.py"></location>
   <source>Sign in on any device</source>
   <translation>Auf einem beliebigen Gerät anmelden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/sign_in_dialog.py"></location>
   <source>Sign in there as an administrative user. This window closes by itself; the credentials aren't saved.</source>
   <translation>Melden Sie sich dort als administrativer Benutzer an. Dieses Fenster wird automatisch geschlossen; die Anmeldeinformationen werden nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/windows.py"></location>
   <source>Sign in to this computer with an account of the site's domain, or let the site take tokens of Azure AD.</source>
   <translation>Melden Sie sich an diesem Computer mit einem Konto der Domäne des Standorts an, oder lassen Sie den Standort Token von Azure AD annehmen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>Sign in with an account of that tenant.</source>
   <translation>Melden Sie sich mit einem Konto jenes Mandanten an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Sign in with an account of the chosen tenant.</source>
   <translation>Melden Sie sich mit einem Konto des gewählten Mandanten an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/connectivity.py"></location>
   <source>Sign-in</source>
   <translation>Anmeldung</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/receiver.py"></location>
   <source>Sign-in not completed</source>
   <translation>Anmeldung nicht abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Sign-in refused</source>
   <translation>Anmeldung abgelehnt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/receiver_page.py"></location>
   <source>Signed in</source>
   <translation>Angemeldet</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/create_dialog.py"></location>
   <source>Signed in as {account}.</source>
   <translation>Angemeldet als {account}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/tokens.py"></location>
   <source>Signed out</source>
   <translation>Abgemeldet</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/windows.py"></location>
   <source>Signing in to a site as the Windows user needs the package pyspnego, which is not there.</source>
   <translation>Für die Anmeldung an einem Standort als Windows-Benutzer ist das Paket pyspnego erforderlich, das nicht vorhanden ist.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/validation.py"></location>
   <source>Since October 2021 most tenants refuse this URI; api://&lt;tenant ID&gt;/ConfigMgrService is accepted by all.</source>
   <translation>Seit Oktober 2021 lehnen die meisten Mandanten diesen URI ab; api://&lt;Mandanten-ID&gt;/ConfigMgrService wird von allen akzeptiert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>Site</source>
   <translation>Standort</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>Sites issue their own certificates: on the site server export “SMS Issuing” (certificates of the local computer, SMS, Certificates) as a Base-64 file, and add it under Network in the application menu. Verification is never turned off.</source>
   <translation>Standorte stellen ihre Zertifikate selbst aus: Exportieren Sie auf dem Standortserver „SMS Issuing“ (Zertifikate des lokalen Computers, SMS, Zertifikate) als Base-64-Datei, und fügen Sie sie im Anwendungsmenü unter „Netzwerk“ hinzu. Die Überprüfung wird nie abgeschaltet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/diagnostics_dialog.py"></location>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/column_menu.py"></location>
   <source>Size All Columns to Fit</source>
   <translation>Größe aller Spalten anpassen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/column_menu.py"></location>
   <source>Size Column to Fit</source>
   <translation>Größe der Spalte anpassen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>Snooze for 1 &amp;hour</source>
   <translation>Für 1 &amp;Stunde zurückstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>Snooze for 1 &amp;month</source>
   <translation>Für 1 &amp;Monat zurückstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>Snooze for 1 &amp;week</source>
   <translation>Für 1 &amp;Woche zurückstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>Snooze for 1 d&amp;ay</source>
   <translation>Für 1 &amp;Tag zurückstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Someone who manages access there assigns a role that has it; a role that was just assigned may need ten minutes.</source>
   <translation>Jemand, der dort den Zugriff verwaltet, weist eine Rolle zu, die das Recht enthält; eine gerade zugewiesene Rolle wirkt möglicherweise erst nach zehn Minuten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Someone who manages locks removes it, or another resource group is chosen.</source>
   <translation>Jemand, der Sperren verwaltet, entfernt sie, oder es wird eine andere Ressourcengruppe ausgewählt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>Something answers in the place of {host} (port {port}, HTTPS). Please let this computer reach that host itself, without a sign-in page, a block page or TLS inspection.</source>
   <translation>An der Stelle von {host} (Port {port}, HTTPS) antwortet etwas anderes. Bitte lassen Sie diesen Computer den Host selbst erreichen, ohne Anmeldeseite, Sperrseite oder TLS-Untersuchung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/desk.py"></location>
   <source>Something stays in the workspace</source>
   <translation>Im Arbeitsbereich bleibt etwas zurück</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/column_menu.py"></location>
   <source>Sort By</source>
   <translation>Sortieren nach</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_picker.py"></location>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>Source:</source>
   <translation>Quelle:</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>Split it into several files.</source>
   <translation>Teilen Sie sie in mehrere Dateien auf.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/database.py"></location>
   <source>Start it again.</source>
   <translation>Starten Sie azconsole erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Start the Azure Services Wizard and connect the site to an Azure service</source>
   <translation>Assistenten für Azure-Dienste starten und den Standort mit einem Azure-Dienst verbinden</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/journal.py"></location>
   <source>Start the creation again.</source>
   <translation>Beginnen Sie das Erstellen erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/receiver.py"></location>
   <source>Start the sign-in again and complete it in the browser.</source>
   <translation>Beginnen Sie die Anmeldung erneut und schließen Sie sie im Browser ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>Start the sign-in again and type the new code.</source>
   <translation>Beginnen Sie die Anmeldung erneut und geben Sie den neuen Code ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Start the wizard</source>
   <translation>Assistenten starten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Started</source>
   <translation>Gestartet</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Started:</source>
   <translation>Gestartet:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Starting…</source>
   <translation>Wird gestartet…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/dashboard_states.py"></location>
   <source>State of the services</source>
   <translation>Zustand der Dienste</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/services_list.py"></location>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Status:</source>
   <translation>Status:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/steps_view.py"></location>
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connectivity_page.py"></location>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Stop the discovery or the upload that runs; what it has done is kept</source>
   <translation>Die laufende Ermittlung oder den laufenden Upload anhalten; was getan ist, bleibt erhalten</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Stop the query that runs</source>
   <translation>Die laufende Abfrage beenden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe.py"></location>
   <source>Stopped</source>
   <translation>Beendet</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Stopped after {count:n} user; the next run goes on from there.</source>
   <translation>Abgebrochen nach {count:n} Benutzer; die nächste Ausführung setzt dort fort.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>Stopped after {count:n} users; the next run goes on from there.</source>
   <translation>Abgebrochen nach {count:n} Benutzern; die nächste Ausführung setzt dort fort.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_runs.py"></location>
   <source>Stopped: it took longer than its time limit.</source>
   <translation>Beendet: Die Ausführung dauerte länger als ihr Zeitlimit.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/progress_page.py"></location>
   <source>Stopping…</source>
   <translation>Wird abgebrochen…</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/change_run.py"></location>
   <source>Store the app</source>
   <translation>App speichern</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/configure_service.py"></location>
   <source>Store the connection</source>
   <translation>Verbindung speichern</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_dialog.py"></location>
   <source>Storing the app…</source>
   <translation>App wird gespeichert…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>Subscription ID</source>
   <translation>Abonnement-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>Subscription disabled</source>
   <translation>Abonnement deaktiviert</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connector_tabs.py"></location>
   <source>Successfully verified!</source>
   <translation>Erfolgreich überprüft!</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Summary</source>
   <translation>Zusammenfassung</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/services.py"></location>
   <source>Supported by Microsoft today.</source>
   <translation>Wird derzeit von Microsoft unterstützt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Synced to</source>
   <translation>Hochgeladen zu</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>Synced to:</source>
   <translation>Hochgeladen zu:</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/sync_desk.py"></location>
   <source>Synchronization of {service} failed.</source>
   <translation>Die Synchronisierung von {service} ist fehlgeschlagen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/sync_desk.py"></location>
   <source>Synchronization of {service}: starting…</source>
   <translation>Synchronisierung von {service}: wird gestartet…</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/sync_words.py"></location>
   <source>Synchronization of {service}: {collection}, {rows:n} of {members:n} rows, {done:n} of {all:n} collections done</source>
   <translation>Synchronisierung von {service}: {collection}, {rows:n} von {members:n} Zeilen, {done:n} von {all:n} Sammlungen fertig</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/sync_words.py"></location>
   <source>Synchronization of {service}: {done:n} of {all:n} collections done</source>
   <translation>Synchronisierung von {service}: {done:n} von {all:n} Sammlungen fertig</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Synchronize
Now</source>
   <translation>Jetzt
synchronisieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Synchronize Now</source>
   <translation>Jetzt synchronisieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>Table not found</source>
   <translation>Tabelle nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>Table {table} in the workspace “{workspace}”</source>
   <translation>Tabelle {table} im Arbeitsbereich „{workspace}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Table:</source>
   <translation>Tabelle:</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>Take it out of the rules.</source>
   <translation>Entfernen Sie sie aus den Regeln.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>Take it out of them first.</source>
   <translation>Entfernen Sie sie dort zuerst.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>Take one of them out of the rules.</source>
   <translation>Entfernen Sie eine davon aus den Regeln.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Tenant</source>
   <translation>Mandant</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>Tenant ID</source>
   <translation>Mandanten-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Tenant ID:</source>
   <translation>Mandanten-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/app_table.py"></location>
   <source>Tenant friendly name</source>
   <translation>Anzeigename des Mandanten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Tenant name:</source>
   <translation>Mandantenname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>Tenant not valid</source>
   <translation>Mandant ungültig</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/services.py"></location>
   <source>Tenant taken</source>
   <translation>Mandant bereits verwendet</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>Tenant:</source>
   <translation>Mandant:</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/search_site.py"></location>
   <source>Tenants</source>
   <translation>Mandanten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>Test whether this computer reaches the hosts of a cloud.</source>
   <translation>Prüfen Sie, ob dieser Computer die Hosts einer Cloud erreicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connectivity.py"></location>
   <source>Testing…</source>
   <translation>Test läuft…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connectivity_page.py"></location>
   <source>Text for the network administrator</source>
   <translation>Text für den Netzwerkadministrator</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_page.py"></location>
   <source>Text of the selected entry</source>
   <translation>Text des ausgewählten Eintrags</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/window.py"></location>
   <source>That site is open in another window.</source>
   <translation>Der Standort ist in einem anderen Fenster geöffnet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The App ID URI has a fragment (#); Azure AD does not accept that.</source>
   <translation>Der App-ID-URI enthält ein Fragment (#); Azure AD akzeptiert dies nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The App ID URI has a query (?); Azure AD does not accept that.</source>
   <translation>Der App-ID-URI enthält eine Abfrage (?); Azure AD akzeptiert dies nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The App ID URI has a user name (@); Azure AD does not accept that.</source>
   <translation>Der App-ID-URI enthält einen Benutzernamen (@); Azure AD akzeptiert dies nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The App ID URI has a wildcard (*); Azure AD does not accept that.</source>
   <translation>Der App-ID-URI enthält einen Platzhalter (*); Azure AD akzeptiert dies nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The App ID URI has to begin with https:// or api://.</source>
   <translation>Der App-ID-URI muss mit https:// oder api:// beginnen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The App ID URI is not {uri}; it is {known}.</source>
   <translation>Der App-ID-URI ist nicht {uri}, sondern {known}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The App ID URI is not {uri}; the app has none.</source>
   <translation>Der App-ID-URI ist nicht {uri}; die App hat keinen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/app_id_uri.py"></location>
   <source>The App ID URI is taken</source>
   <translation>Der App-ID-URI ist bereits vergeben</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The App ID URI is that of the app</source>
   <translation>Der App-ID-URI gehört zur App</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The App ID URI names nothing after {scheme}://.</source>
   <translation>Im App-ID-URI fehlt die Angabe nach {scheme}://.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/completion_page.py"></location>
   <source>The Azure Services Wizard completed successfully.</source>
   <translation>Der Assistent für Azure-Dienste wurde erfolgreich abgeschlossen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The Reply URL has to begin with https://; http:// is for localhost and 127.0.0.1 only.</source>
   <translation>Die Antwort-URL muss mit https:// beginnen; http:// ist nur für localhost und 127.0.0.1 zulässig.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_words.py"></location>
   <source>The TLS handshake with {host}, port {port}, fails. Please let TLS 1.2 and 1.3 through to this host, and do not inspect TLS for it.</source>
   <translation>Der TLS-Handshake mit {host}, Port {port}, schlägt fehl. Bitte lassen Sie TLS 1.2 und 1.3 zu diesem Host durch, und untersuchen Sie TLS für ihn nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The account belongs to another tenant.</source>
   <translation>Das Konto gehört zu einem anderen Mandanten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The account is disabled.</source>
   <translation>Das Konto ist deaktiviert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The account is locked, or the sign-in came from a blocked address.</source>
   <translation>Das Konto ist gesperrt, oder die Anmeldung kam von einer blockierten Adresse.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The account is not assigned to the application.</source>
   <translation>Das Konto ist der Anwendung nicht zugewiesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The account must enrol for multifactor authentication.</source>
   <translation>Das Konto muss für die Multi-Faktor-Authentifizierung registriert werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/network.py"></location>
   <source>The address must not hold a password: it would stand readable in the database. Enter it in the field Password; it is kept in the key store.</source>
   <translation>Die Adresse darf kein Kennwort enthalten: Es stünde lesbar in der Datenbank. Geben Sie es im Feld „Kennwort“ ein; es wird im Schlüsselspeicher aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>The address of the proxy between here and {host} cannot be understood.</source>
   <translation>Die Adresse des Proxys zwischen diesem Computer und {host} ist unverständlich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The administrator of the tenant can exclude the app or account from the policy that blocks it.</source>
   <translation>Der Administrator des Mandanten kann die App oder das Konto von der Richtlinie ausnehmen, die sie blockiert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/desk.py"></location>
   <source>The agent runs it (process {process}).</source>
   <translation>Der Agent führt sie aus (Prozess {process}).</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>The answer comes from another issuer than the one that was asked.</source>
   <translation>Die Antwort stammt von einem anderen Aussteller als dem, der gefragt wurde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/msal_client.py"></location>
   <source>The answer does not belong to this sign-in.</source>
   <translation>Die Antwort gehört nicht zu dieser Anmeldung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>The answer has no date.</source>
   <translation>Die Antwort enthält kein Datum.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>The answer is not whole: {why}</source>
   <translation>Die Antwort ist nicht vollständig: {why}</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>The answer is too large</source>
   <translation>Die Antwort ist zu groß</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>The answer of Azure AD was lost; looking for what it did.</source>
   <translation>Die Antwort von Azure AD ging verloren; es wird gesucht, was bereits ausgeführt wurde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The answer of the sign-in is for another tenant.</source>
   <translation>Die Antwort der Anmeldung gilt für einen anderen Mandanten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The answer of the sign-in was used already.</source>
   <translation>Die Antwort der Anmeldung wurde bereits verwendet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/create_client_app_dialog.py"></location>
   <source>The app belongs to the tenant of the web app, {tenant}: sign in there.</source>
   <translation>Die App gehört zum Mandanten der Web-App, {tenant}: Melden Sie sich dort an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>The app cannot be created</source>
   <translation>Die App kann nicht erstellt werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_app.py"></location>
   <source>The app cannot be imported</source>
   <translation>Die App kann nicht importiert werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_app.py"></location>
   <source>The app cannot be verified</source>
   <translation>Die App kann nicht überprüft werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The app does not list the redirect address that was used.</source>
   <translation>Der verwendete Umleitungs-URI ist in der App nicht aufgeführt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The app does not serve several tenants.</source>
   <translation>Die App ist nicht für mehrere Mandanten ausgelegt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connector_tabs.py"></location>
   <source>The app has every right that it needs.</source>
   <translation>Die App hat alle Rechte, die sie benötigt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>The app has it.</source>
   <translation>Die App hat es.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The app has no consent for what it asks for.</source>
   <translation>Der App fehlt die Zustimmung für das, was sie anfordert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_client.py"></location>
   <source>The app has no redirect URI {uri}.</source>
   <translation>Die App hat keinen Umleitungs-URI {uri}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The app has no redirect address.</source>
   <translation>Die App hat keinen Umleitungs-URI.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>The app has no role in any Azure subscription of its tenant, so it sees none. It needs the role Reader on the resource group and Contributor on the workspace, or Contributor on the resource group.</source>
   <translation>Die App hat in keinem Azure-Abonnement ihres Mandanten eine Rolle und sieht daher keines. Sie benötigt die Rolle Reader für die Ressourcengruppe und Contributor für den Arbeitsbereich oder Contributor für die Ressourcengruppe.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/send_parts.py"></location>
   <source>The app has the role Monitoring Metrics Publisher on “{rule}”, but Azure refuses the upload: after a role was assigned that lasts up to 30 minutes.</source>
   <translation>Die App hat die Rolle Monitoring Metrics Publisher für „{rule}“, aber Azure lehnt das Hochladen ab: Nach der Zuweisung einer Rolle dauert das bis zu 30 Minuten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_client.py"></location>
   <source>The app is a public client</source>
   <translation>Die App ist ein öffentlicher Client</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The app is a public client and takes no secret.</source>
   <translation>Die App ist ein öffentlicher Client und akzeptiert keinen geheimen Schlüssel.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The app is disabled in this tenant.</source>
   <translation>Die App ist in diesem Mandanten deaktiviert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>The app is in use</source>
   <translation>Die App wird verwendet</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_server.py"></location>
   <source>The app is made, but it could not get a token yet: {reason}</source>
   <translation>Die App ist erstellt, konnte aber noch kein Token abrufen: {reason}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_steps.py"></location>
   <source>The app is made; an administrator who may grant {permission} still has to give consent.</source>
   <translation>Die App ist erstellt; ein Administrator, der {permission} erteilen darf, muss noch zustimmen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The app is not a public client, so nobody can sign in through it without a secret.</source>
   <translation>Die App ist kein öffentlicher Client; daher kann sich ohne geheimen Schlüssel niemand über sie anmelden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_client.py"></location>
   <source>The app is not a public client; in the portal, set Allow public client flows to Yes.</source>
   <translation>Die App ist kein öffentlicher Client; legen Sie im Portal „Öffentliche Clientflows zulassen“ auf „Ja“ fest.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>The app is not allowed to {doing}.</source>
   <translation>Die App ist nicht berechtigt, {doing}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>The app is not known everywhere in the cloud yet.</source>
   <translation>Die App ist noch nicht überall in der Cloud bekannt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>The app lacks the right {action} at {scope}.</source>
   <translation>Der App fehlt das Recht {action} für {scope}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_server.py"></location>
   <source>The app management policy of the tenant does not allow a secret key of 1 year.</source>
   <translation>Die App-Verwaltungsrichtlinie des Mandanten lässt keinen geheimen Schlüssel mit einer Gültigkeit von 1 Jahr zu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_server.py"></location>
   <source>The app management policy of the tenant does not allow a secret key of {count:n} years.</source>
   <translation>Die App-Verwaltungsrichtlinie des Mandanten lässt keinen geheimen Schlüssel mit einer Gültigkeit von {count:n} Jahren zu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_server.py"></location>
   <source>The app management policy of the tenant does not allow secret keys.</source>
   <translation>Die App-Verwaltungsrichtlinie des Mandanten lässt keine geheimen Schlüssel zu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>The app may not make computer groups in the workspace “{workspace}”: that takes the role Contributor on the workspace (with Reader on its resource group), or Contributor on the resource group.</source>
   <translation>Die App darf im Arbeitsbereich „{workspace}“ keine Computergruppen anlegen: Dafür ist die Rolle Contributor für den Arbeitsbereich (mit Reader für dessen Ressourcengruppe) oder Contributor für die Ressourcengruppe erforderlich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>The app may not make the data collection rule in the resource group “{group}”: that takes the role Monitoring Contributor or Contributor on the resource group.</source>
   <translation>Die App darf die Datensammlungsregel in der Ressourcengruppe „{group}“ nicht anlegen: Dafür ist die Rolle Monitoring Contributor oder Contributor für die Ressourcengruppe erforderlich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>The app may not make the table in the workspace “{workspace}”: that takes the role Contributor on the workspace (with Reader on its resource group), or Contributor on the resource group.</source>
   <translation>Die App darf die Tabelle im Arbeitsbereich „{workspace}“ nicht anlegen: Dafür ist die Rolle Contributor für den Arbeitsbereich (mit Reader für dessen Ressourcengruppe) oder Contributor für die Ressourcengruppe erforderlich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>The app may not query the workspace “{workspace}”: that takes the role Log Analytics Reader or Contributor on it.</source>
   <translation>Die App darf den Arbeitsbereich „{workspace}“ nicht abfragen: Dafür ist die Rolle Log Analytics Reader oder Contributor für ihn erforderlich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>The app may not read the logs of this workspace.</source>
   <translation>Die App darf die Protokolle dieses Arbeitsbereichs nicht lesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>The app may not see any resource group of the subscription “{subscription}”: that takes the role Reader on the resource group that holds the workspace.</source>
   <translation>Die App darf keine Ressourcengruppe des Abonnements „{subscription}“ sehen: Dafür ist die Rolle Reader für die Ressourcengruppe mit dem Arbeitsbereich erforderlich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>The app may not see the workspaces of the resource group “{group}”: that takes the role Reader on the resource group, and Contributor on the workspace.</source>
   <translation>Die App darf die Arbeitsbereiche der Ressourcengruppe „{group}“ nicht sehen: Dafür sind die Rolle Reader für die Ressourcengruppe und Contributor für den Arbeitsbereich erforderlich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The app may not sign in here.</source>
   <translation>Die App darf sich hier nicht anmelden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/send_parts.py"></location>
   <source>The app may not upload</source>
   <translation>Die App darf nicht hochladen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/ingestion.py"></location>
   <source>The app may not upload to the data collection rule.</source>
   <translation>Die App darf nicht in die Datensammlungsregel hochladen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>The app may not upload yet: that takes the role Monitoring Metrics Publisher on the data collection rule “{rule}”, which Contributor does not include.</source>
   <translation>Die App darf noch nicht hochladen: Dafür ist die Rolle Monitoring Metrics Publisher für die Datensammlungsregel „{rule}“ erforderlich, die in Contributor nicht enthalten ist.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_connector.py"></location>
   <source>The app may query the workspace</source>
   <translation>Die App darf den Arbeitsbereich abfragen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_connector.py"></location>
   <source>The app may upload</source>
   <translation>Die App darf hochladen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_connector.py"></location>
   <source>The app may write the table and the computer groups</source>
   <translation>Die App darf die Tabelle und die Computergruppen schreiben</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The app registration does not list the service.</source>
   <translation>Der Dienst ist in der App-Registrierung nicht aufgeführt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The app registration lacks a permission.</source>
   <translation>Der App-Registrierung fehlt eine Berechtigung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>The app was begun in the tenant “{tenant}”; you are signed in to “{other}”.</source>
   <translation>Das Erstellen der App wurde im Mandanten „{tenant}“ begonnen; Sie sind bei „{other}“ angemeldet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/app_id_uri.py"></location>
   <source>The app “{app}” (client ID {client_id}) already has the App ID URI {uri}, which has to be unique in the tenant.</source>
   <translation>Die App „{app}“ (Client-ID {client_id}) hat bereits den App-ID-URI {uri}, der im Mandanten eindeutig sein muss.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>The app “{app}” belongs to another Azure environment ({cloud}).</source>
   <translation>Die App „{app}“ gehört zu einer anderen Azure-Umgebung ({cloud}).</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_client.py"></location>
   <source>The app “{app}” does not offer the permission {permission}.</source>
   <translation>Die App „{app}“ bietet die Berechtigung {permission} nicht an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/edit_service.py"></location>
   <source>The app “{app}” is in another tenant than the service “{service}”.</source>
   <translation>Die App „{app}“ befindet sich in einem anderen Mandanten als der Dienst „{service}“.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>The app “{app}” is in the tenant “{tenant}”, the web app in “{other}”.</source>
   <translation>Die App „{app}“ befindet sich im Mandanten „{tenant}“, die Web-App in „{other}“.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_devices.py"></location>
   <source>The app “{app}” may not read the devices of the tenant: neither Device.Read.All nor Directory.Read.All is granted to it, or the consent has not reached it yet.</source>
   <translation>Die App „{app}“ darf die Geräte des Mandanten nicht lesen: Weder Device.Read.All noch Directory.Read.All ist ihr erteilt, oder die Zustimmung hat sie noch nicht erreicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_users.py"></location>
   <source>The app “{app}” may not read the users of the tenant: Directory.Read.All is not granted to it, or the consent has not reached it yet.</source>
   <translation>Die App „{app}“ darf die Benutzer des Mandanten nicht lesen: Directory.Read.All wurde ihr nicht erteilt, oder die Zustimmung hat sie noch nicht erreicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>The apps are checked again every day.</source>
   <translation>Die Apps werden jeden Tag erneut überprüft.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>The apps of “{service}” did not pass their last check.</source>
   <translation>Die Apps von „{service}“ haben ihre letzte Überprüfung nicht bestanden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_work.py"></location>
   <source>The apps work.</source>
   <translation>Die Apps funktionieren.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/diagnostics.py"></location>
   <source>The apps, without their secret keys</source>
   <translation>Die Apps ohne ihre geheimen Schlüssel</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/session.py"></location>
   <source>The certificate authority file {path}, named by {name}, cannot be read.</source>
   <translation>Die Datei der Zertifizierungsstelle {path}, angegeben durch {name}, kann nicht gelesen werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>The certificate of {host} comes from an unknown authority.</source>
   <translation>Das Zertifikat von {host} stammt von einer unbekannten Zertifizierungsstelle.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>The certificate of {host} has expired.</source>
   <translation>Das Zertifikat von {host} ist abgelaufen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>The certificate of {host} is not valid yet.</source>
   <translation>Das Zertifikat von {host} ist noch nicht gültig.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_words.py"></location>
   <source>The certificate of {host} was issued by “{issuer}”, which is not trusted here: a gateway seems to inspect TLS.</source>
   <translation>Das Zertifikat von {host} wurde von „{issuer}“ ausgestellt und ist hier nicht vertrauenswürdig: Offenbar untersucht ein Gateway TLS.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_words.py"></location>
   <source>The certificate of {host}, port {port}, is replaced by one of “{issuer}”. Please do not inspect TLS for this host, or give us the certificate of that authority as a PEM file.</source>
   <translation>Das Zertifikat von {host}, Port {port}, wird durch eines von „{issuer}“ ersetzt. Bitte untersuchen Sie TLS für diesen Host nicht, oder geben Sie uns das Zertifikat dieser Zertifizierungsstelle als PEM-Datei.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>The certificate shown for {host} belongs to another host.</source>
   <translation>Das für {host} vorgelegte Zertifikat gehört zu einem anderen Host.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/dashboard_tile.py"></location>
   <source>The chart is being drawn…</source>
   <translation>Das Diagramm wird gezeichnet…</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_client.py"></location>
   <source>The client ID is found in the tenant</source>
   <translation>Die Client-ID wird im Mandanten gefunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/validation.py"></location>
   <source>The client ID is the same as the tenant ID; one of them is probably wrong.</source>
   <translation>Die Client-ID ist mit der Mandanten-ID identisch; eine der beiden ist vermutlich falsch.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The client used for the sign-in may not ask for these permissions.</source>
   <translation>Der für die Anmeldung verwendete Client darf diese Berechtigungen nicht anfordern.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>The cloud answered {status} when asked to {doing}.</source>
   <translation>Die Cloud hat mit {status} geantwortet, als sie aufgefordert wurde, {doing}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/retry.py"></location>
   <source>The cloud answered {status}; trying again in {seconds:n} s ({number} of {tries})</source>
   <translation>Die Cloud hat mit {status} geantwortet; neuer Versuch in {seconds:n} s ({number} von {tries})</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/http.py"></location>
   <source>The cloud asked to slow down; going on in {seconds:n} s</source>
   <translation>Die Cloud verlangt weniger Anforderungen; weiter in {seconds:n} s</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>The cloud asks to slow down</source>
   <translation>Die Cloud bittet um langsamere Anforderungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/retry.py"></location>
   <source>The cloud asks to slow down; trying again in {seconds:n} s ({number} of {tries})</source>
   <translation>Die Cloud bittet um langsamere Anforderungen; neuer Versuch in {seconds:n} s ({number} von {tries})</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/retry.py"></location>
   <source>The cloud does not answer; trying again in {seconds:n} s ({number} of {tries})</source>
   <translation>Die Cloud antwortet nicht; neuer Versuch in {seconds:n} s ({number} von {tries})</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>The cloud found nothing when asked to {doing}.</source>
   <translation>Die Cloud hat nichts gefunden, als sie aufgefordert wurde, {doing}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/http.py"></location>
   <source>The cloud named an address on {host}, which does not belong to it; nothing was sent there.</source>
   <translation>Die Cloud hat eine Adresse auf {host} genannt; dieser Host gehört nicht zu ihr, und es wurde nichts an ihn gesendet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>The cloud no longer accepts this sign-in.</source>
   <translation>Die Cloud akzeptiert diese Anmeldung nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/reading.py"></location>
   <source>The cloud packed its answer as {packing}, which was not asked for.</source>
   <translation>Die Cloud hat ihre Antwort als {packing} komprimiert, was nicht angefordert wurde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>The cloud refused to {doing}.</source>
   <translation>Die Cloud hat es abgelehnt, {doing}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>The cloud says: {said}</source>
   <translation>Die Cloud meldet: {said}</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>The cloud wanted to redirect when asked to {doing}; redirects are not followed.</source>
   <translation>Die Cloud wollte umleiten, als sie aufgefordert wurde, {doing}; Umleitungen werden nicht befolgt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/reading.py"></location>
   <source>The cloud's answer is larger than {size:n} MB and was refused.</source>
   <translation>Die Antwort der Cloud ist größer als {size:n} MB und wurde abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>The cloud's answer when asked to {doing} cannot be understood: {why}.</source>
   <translation>Die Antwort der Cloud auf die Aufforderung, {doing}, ist unverständlich: {why}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/devices.py"></location>
   <source>The cloud's list of devices leads back to a page that was read already.</source>
   <translation>Die Geräteliste der Cloud führt zu einer bereits gelesenen Seite zurück.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/users.py"></location>
   <source>The cloud's list of users leads back to a page that was read already.</source>
   <translation>Die Benutzerliste der Cloud führt zu einer bereits gelesenen Seite zurück.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>The code was not used in time.</source>
   <translation>Der Code wurde nicht rechtzeitig verwendet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/collections.py"></location>
   <source>The collection cannot be stored</source>
   <translation>Die Sammlung kann nicht gespeichert werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/upload_collections.py"></location>
   <source>The collection does not rest</source>
   <translation>Die Sammlung ändert sich ständig</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/read_site.py"></location>
   <source>The collection “{name}” from {origin} has the ID {code} too.</source>
   <translation>Auch die Sammlung „{name}“ aus {origin} hat die ID {code}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>The column {column} of the table {table} has the type {there}; it must be {kind}.</source>
   <translation>Die Spalte {column} der Tabelle {table} hat den Typ {there}; erforderlich ist {kind}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/diagnostics.py"></location>
   <source>The configured services</source>
   <translation>Die konfigurierten Dienste</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>The connection to {host} broke off.</source>
   <translation>Die Verbindung mit {host} wurde unterbrochen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_words.py"></location>
   <source>The connection to {host}, port {port} (HTTPS), is made, but no answer comes. Please let it through without inspection and without a time limit below 60 seconds.</source>
   <translation>Die Verbindung mit {host}, Port {port} (HTTPS), kommt zustande, aber es kommt keine Antwort. Bitte lassen Sie sie ohne Untersuchung und ohne Zeitlimit unter 60 Sekunden durch.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_words.py"></location>
   <source>The connection to {host}, port {port}, through the proxy {proxy} is made, but no answer comes. Please let it through without inspection and without a time limit below 60 seconds.</source>
   <translation>Die Verbindung mit {host}, Port {port}, über den Proxy {proxy} kommt zustande, aber es kommt keine Antwort. Bitte lassen Sie sie ohne Untersuchung und ohne Zeitlimit unter 60 Sekunden durch.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/identifiers.py"></location>
   <source>The dashes of the {what} stand in the wrong places; it is written 8-4-4-4-12.</source>
   <translation>Die Bindestriche der {what} stehen an den falschen Stellen; die Schreibweise ist 8-4-4-4-12.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/upload_collections.py"></location>
   <source>The data collection rule is missing</source>
   <translation>Die Datensammlungsregel fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_connector.py"></location>
   <source>The data collection rule is there</source>
   <translation>Die Datensammlungsregel ist vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/rules.py"></location>
   <source>The data collection rule {name} is there, but takes no uploads.</source>
   <translation>Die Datensammlungsregel {name} ist vorhanden, nimmt aber keine Uploads an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/leave_workspace.py"></location>
   <source>The data collection rule {rule} stays; this removes it: {command}</source>
   <translation>Die Datensammlungsregel {rule} bleibt; dies entfernt sie: {command}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/send_parts.py"></location>
   <source>The data collection rule {rule} was just made, and Azure does not take uploads to it yet.</source>
   <translation>Die Datensammlungsregel {rule} wurde gerade erstellt, und Azure nimmt noch keine Uploads für sie an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/ingestion.py"></location>
   <source>The data collection rule, or its stream, no longer exists.</source>
   <translation>Die Datensammlungsregel oder ihr Datenstrom ist nicht mehr vorhanden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>The data folder cannot be written</source>
   <translation>In den Datenordner kann nicht geschrieben werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>The database cannot be used safely here</source>
   <translation>Die Datenbank kann hier nicht sicher verwendet werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>The database could not be used</source>
   <translation>Die Datenbank konnte nicht verwendet werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>The database is busy</source>
   <translation>Die Datenbank ist belegt</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/database.py"></location>
   <source>The database is closed</source>
   <translation>Die Datenbank ist geschlossen</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>The database is damaged</source>
   <translation>Die Datenbank ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/database.py"></location>
   <source>The database is from a newer azconsole</source>
   <translation>Die Datenbank stammt von einer neueren Version von azconsole</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>The delta discovery interval is {least:n} to {most:n} minutes.</source>
   <translation>Das Intervall der Deltaermittlung muss {least:n} bis {most:n} Minuten betragen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>The delta link was no longer known, so all users were read.</source>
   <translation>Der Deltalink war nicht mehr bekannt, daher wurden alle Benutzer gelesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/validation.py"></location>
   <source>The description is cut off after {limit} characters.</source>
   <translation>Die Beschreibung wird nach {limit} Zeichen abgeschnitten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The device code has expired.</source>
   <translation>Der Gerätecode ist abgelaufen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The device code is wrong or has expired.</source>
   <translation>Der Gerätecode ist falsch oder abgelaufen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>The device is known</source>
   <translation>Das Gerät ist bekannt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/delete_service_dialog.py"></location>
   <source>The devices of its tenant ({count:n}) are deleted, too, and leave all device collections, also those of which they are direct members.</source>
   <translation>Auch die Geräte des Mandanten ({count:n}) werden gelöscht und verlassen alle Gerätesammlungen, auch jene, deren direkte Mitglieder sie sind.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/diagnostics.py"></location>
   <source>The diagnostics could not be exported</source>
   <translation>Die Diagnosedaten konnten nicht exportiert werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>The disk is full</source>
   <translation>Der Datenträger ist voll</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/whole_file.py"></location>
   <source>The disk is full: {path} was not written.</source>
   <translation>Der Datenträger ist voll: {path} wurde nicht geschrieben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/diagnostics_dialog.py"></location>
   <source>The export was cancelled. No file was written.</source>
   <translation>Der Export wurde abgebrochen. Es wurde keine Datei geschrieben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/list_desk.py"></location>
   <source>The export was cancelled; no file was written.</source>
   <translation>Der Export wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>The file cannot be imported</source>
   <translation>Die Datei kann nicht importiert werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>The file holds a number that cannot be read.</source>
   <translation>Die Datei enthält eine Zahl, die nicht gelesen werden kann.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_collections.py"></location>
   <source>The file holds no line that can be taken.</source>
   <translation>Die Datei enthält keine Zeile, die übernommen werden kann.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>The file holds no list of objects.</source>
   <translation>Die Datei enthält keine Liste von Objekten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>The file is nested too deeply.</source>
   <translation>Die Datei ist zu tief geschachtelt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>The file is not UTF-8; it was read as Windows-1252. Check names with accents.</source>
   <translation>Die Datei ist nicht UTF-8; sie wurde als Windows-1252 gelesen. Prüfen Sie Namen mit Umlauten und Akzenten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>The file {path}, named by AZCONSOLE_VAULT_PASSPHRASE_FILE, is not a text in UTF-8.</source>
   <translation>Die in AZCONSOLE_VAULT_PASSPHRASE_FILE angegebene Datei {path} ist kein UTF-8-Text.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_collections.py"></location>
   <source>The first line must hold the names of the columns: name, collection.</source>
   <translation>Die erste Zeile muss die Namen der Spalten enthalten: name, collection.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>The first {count:n}. Show Run lists all of them.</source>
   <translation>Die ersten {count:n}. „Ausführung anzeigen“ listet alle auf.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connect_dialog.py"></location>
   <source>The folder above this one does not exist.</source>
   <translation>Der übergeordnete Ordner ist nicht vorhanden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_app.py"></location>
   <source>The form is not complete.</source>
   <translation>Das Formular ist unvollständig.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>The full discovery schedule recurs every 1 to {longest} days.</source>
   <translation>Der Zeitplan der vollständigen Ermittlung wiederholt sich alle 1 bis {longest} Tage.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>The full discovery schedule recurs every 1 to {longest} hours.</source>
   <translation>Der Zeitplan der vollständigen Ermittlung wiederholt sich alle 1 bis {longest} Stunden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>The full discovery schedule recurs every 1 to {longest} weeks.</source>
   <translation>Der Zeitplan der vollständigen Ermittlung wiederholt sich alle 1 bis {longest} Wochen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_devices.py"></location>
   <source>The full discovery would remove {count:n} of {known:n} devices. Nothing was removed: read the devices again and allow the removals, or look at the tenant first.</source>
   <translation>Die vollständige Ermittlung würde {count:n} von {known:n} Geräten entfernen. Nichts wurde entfernt: Lesen Sie die Geräte erneut und lassen Sie das Entfernen zu, oder prüfen Sie zuerst den Mandanten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/app_id_uri.py"></location>
   <source>The host of {uri} is not a verified domain of the tenant “{tenant}”; Azure AD has asked for that since October 2021.</source>
   <translation>Der Host von {uri} ist keine überprüfte Domäne des Mandanten „{tenant}“; Azure AD verlangt dies seit Oktober 2021.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/journal.py"></location>
   <source>The journal does not know this change.</source>
   <translation>Das Journal kennt diese Änderung nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The key is not valid.</source>
   <translation>Der Schlüssel ist ungültig.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>The key store does not answer as it should ({kind}).</source>
   <translation>Der Schlüsselspeicher antwortet nicht wie erwartet ({kind}).</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_server.py"></location>
   <source>The key store failed: copy the secret key now.</source>
   <translation>Fehler des Schlüsselspeichers: Kopieren Sie den geheimen Schlüssel jetzt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>The key store is locked.</source>
   <translation>Der Schlüsselspeicher ist gesperrt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>The key store took the secret key, but did not give it back.</source>
   <translation>Der Schlüsselspeicher hat den geheimen Schlüssel angenommen, aber nicht zurückgegeben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>The key store's question was not answered in time.</source>
   <translation>Die Frage des Schlüsselspeichers wurde nicht rechtzeitig beantwortet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/edit_service.py"></location>
   <source>The kind and the Azure environment of a configured service stay as they are.</source>
   <translation>Die Art und die Azure-Umgebung eines konfigurierten Diensts können nicht geändert werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>The last 20 queries</source>
   <translation>Die letzten 20 Abfragen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>The last discovery of “{service}” failed.</source>
   <translation>Die letzte Ermittlung von „{service}“ ist fehlgeschlagen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>The last upload of “{service}” failed.</source>
   <translation>Das letzte Hochladen von „{service}“ ist fehlgeschlagen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>The link where the last discovery stopped is no longer known to the cloud.</source>
   <translation>Der Cloud ist der Link, an dem die letzte Ermittlung endete, nicht mehr bekannt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/export_list.py"></location>
   <source>The list could not be exported</source>
   <translation>Die Liste konnte nicht exportiert werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/paging.py"></location>
   <source>The list leads back to a page that was read already.</source>
   <translation>Die Liste führt zu einer bereits gelesenen Seite zurück.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/log_view.py"></location>
   <source>The log cannot be read</source>
   <translation>Das Protokoll kann nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_page.py"></location>
   <source>The log holds no entries of that time any more.</source>
   <translation>Das Protokoll enthält keine Einträge aus dieser Zeit mehr.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>The members of the selected collections are left out.</source>
   <translation>Die Mitglieder der ausgewählten Sammlungen werden ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>The members of the selected collections become members, too.</source>
   <translation>Die Mitglieder der ausgewählten Sammlungen werden auch Mitglieder.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/upload_collections.py"></location>
   <source>The members of “{collection}” changed again and again while they were read.</source>
   <translation>Die Mitglieder von „{collection}“ haben sich beim Lesen immer wieder geändert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>The membership of all collections is up to date.</source>
   <translation>Die Mitgliedschaft aller Sammlungen ist aktuell.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/upload_parts.py"></location>
   <source>The name of the device {number} has {length:n} characters.</source>
   <translation>Der Name des Geräts {number} hat {length:n} Zeichen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/configure_service.py"></location>
   <source>The new secret key is spreading in Azure AD.</source>
   <translation>Der neue geheime Schlüssel wird noch in Azure AD verteilt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_server.py"></location>
   <source>The new secret key is spreading.</source>
   <translation>Der neue geheime Schlüssel wird noch verteilt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/diagnostics.py"></location>
   <source>The newest run</source>
   <translation>Die neueste Ausführung</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/diagnostics.py"></location>
   <source>The newest {count:n} runs</source>
   <translation>Die neuesten {count:n} Ausführungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/upload_collections.py"></location>
   <source>The next sync tries again.</source>
   <translation>Die nächste Synchronisierung versucht es erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/keystore_choice.py"></location>
   <source>The passphrase needs at least {count:n} characters.</source>
   <translation>Die Passphrase muss mindestens {count:n} Zeichen lang sein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The password has expired.</source>
   <translation>Das Kennwort ist abgelaufen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_client.py"></location>
   <source>The permission to the server app is granted</source>
   <translation>Die Berechtigung für die Server-App ist erteilt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/wizard.py"></location>
   <source>The plan could not be saved to {path}: {reason}.</source>
   <translation>Der Plan konnte nicht in {path} gespeichert werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/wizard_flow.py"></location>
   <source>The plan is not complete</source>
   <translation>Der Plan ist unvollständig</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>The plan was saved to {path}.</source>
   <translation>Der Plan wurde in {path} gespeichert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/practice_process.py"></location>
   <source>The practice cloud did not start.</source>
   <translation>Die Übungscloud wurde nicht gestartet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The proof of the sign-in does not match.</source>
   <translation>Der Nachweis der Anmeldung stimmt nicht überein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The proof sent to Azure AD is not valid at this time.</source>
   <translation>Der an Azure AD gesendete Nachweis ist zu diesem Zeitpunkt nicht gültig.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>The proxy between here and {host} answers with the status {status}.</source>
   <translation>Der Proxy zwischen diesem Computer und {host} antwortet mit dem Status {status}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>The proxy between here and {host} cannot be used.</source>
   <translation>Der Proxy zwischen diesem Computer und {host} kann nicht verwendet werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>The proxy between here and {host} does not let this computer reach it.</source>
   <translation>Der Proxy zwischen diesem Computer und {host} lässt die Verbindung nicht zu.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>The proxy between here and {host} is a SOCKS proxy; azconsole speaks to HTTP proxies only.</source>
   <translation>Der Proxy zwischen diesem Computer und {host} ist ein SOCKS-Proxy; azconsole unterstützt nur HTTP-Proxys.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>The proxy between here and {host} refuses to connect without a user name and password.</source>
   <translation>Der Proxy zwischen diesem Computer und {host} verweigert die Verbindung ohne Benutzernamen und Kennwort.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>The proxy does not connect</source>
   <translation>Der Proxy stellt keine Verbindung her</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_words.py"></location>
   <source>The proxy {proxy} cannot be reached from this computer. Please check its address and port.</source>
   <translation>Der Proxy {proxy} ist von diesem Computer aus nicht erreichbar. Bitte überprüfen Sie Adresse und Port.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_words.py"></location>
   <source>The proxy {proxy} wants credentials (407) for {host}, port {port}. Please allow this host without them, or name a user name and password for Basic authentication.</source>
   <translation>Der Proxy {proxy} verlangt für {host}, Port {port}, Anmeldeinformationen (407). Bitte lassen Sie diesen Host ohne sie zu, oder nennen Sie Benutzername und Kennwort für die Standardauthentifizierung (Basic).</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>The query failed.</source>
   <translation>Die Abfrage ist fehlgeschlagen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>The query gives more than {size:n} MB of rows, which are not shown.</source>
   <translation>Die Abfrage ergibt mehr als {size:n} MB an Zeilen, die nicht angezeigt werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/query_workspace.py"></location>
   <source>The query has {length:n} characters; {most:n} are taken.</source>
   <translation>Die Abfrage hat {length:n} Zeichen; zulässig sind {most:n}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>The query is not valid</source>
   <translation>Die Abfrage ist ungültig</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/query_workspace.py"></location>
   <source>The query is too long</source>
   <translation>Die Abfrage ist zu lang</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>The query was stopped.</source>
   <translation>Die Abfrage wurde beendet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_client.py"></location>
   <source>The redirect URI of the sign-in broker is there</source>
   <translation>Der Umleitungs-URI des Anmeldebrokers ist vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>The resource group no longer exists.</source>
   <translation>Die Ressourcengruppe ist nicht mehr vorhanden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>The resource group “{group}” has no Log Analytics workspace. Create one first.</source>
   <translation>Die Ressourcengruppe „{group}“ hat keinen Log Analytics-Arbeitsbereich. Erstellen Sie zuerst einen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>The resource groups that the web app may see.</source>
   <translation>Die Ressourcengruppen, die die Web-App sehen darf.</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/diagnostics.py"></location>
   <source>The result of the last connectivity test</source>
   <translation>Das Ergebnis des letzten Konnektivitätstests</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/send_parts.py"></location>
   <source>The right to upload does not count yet</source>
   <translation>Das Recht zum Hochladen wirkt noch nicht</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/ingestion.py"></location>
   <source>The rule is gone</source>
   <translation>Die Regel ist nicht mehr vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_connector.py"></location>
   <source>The rule is gone. Open the service's properties and apply its workspace again.</source>
   <translation>Die Regel ist nicht mehr vorhanden. Öffnen Sie die Eigenschaften des Diensts, und übernehmen Sie den Arbeitsbereich erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/send_parts.py"></location>
   <source>The rule is not ready</source>
   <translation>Die Regel ist nicht bereit</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/secret_rules.py"></location>
   <source>The secret key begins with a blank; it is kept as typed.</source>
   <translation>Der geheime Schlüssel beginnt mit einem Leerzeichen; er wird wie eingegeben übernommen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/secret_rules.py"></location>
   <source>The secret key ends with a blank; it is kept as typed.</source>
   <translation>Der geheime Schlüssel endet mit einem Leerzeichen; er wird wie eingegeben übernommen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The secret key expires never.</source>
   <translation>Der geheime Schlüssel läuft nie ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The secret key expires on {day:date}.</source>
   <translation>Der geheime Schlüssel läuft am {day:date} ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/secret_rules.py"></location>
   <source>The secret key expiry has to be a future date.</source>
   <translation>Der Ablauf des geheimen Schlüssels muss in der Zukunft liegen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The secret key expiry is right</source>
   <translation>Der Ablauf des geheimen Schlüssels stimmt</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/secret_rules.py"></location>
   <source>The secret key has a character that no secret key has; copy it again from the portal.</source>
   <translation>Der geheime Schlüssel enthält ein Zeichen, das in keinem geheimen Schlüssel vorkommt; kopieren Sie ihn erneut aus dem Portal.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The secret key has expired; make a new one in the portal.</source>
   <translation>Der geheime Schlüssel ist abgelaufen; erstellen Sie im Portal einen neuen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The secret key is accepted</source>
   <translation>Der geheime Schlüssel wird akzeptiert</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/app_token.py"></location>
   <source>The secret key is missing</source>
   <translation>Der geheime Schlüssel fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/secret_rules.py"></location>
   <source>The secret key is {length:n} characters long; it has to have {least} to {most:n}.</source>
   <translation>Der geheime Schlüssel ist {length:n} Zeichen lang; er muss {least} bis {most:n} Zeichen haben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/app_token.py"></location>
   <source>The secret key of the app “{app}” is not on this computer.</source>
   <translation>Der geheime Schlüssel der App „{app}“ befindet sich nicht auf diesem Computer.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_users.py"></location>
   <source>The secret key of the server app {app} is not on this computer.</source>
   <translation>Der geheime Schlüssel der Server-App {app} befindet sich nicht auf diesem Computer.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The secret key of this app has expired.</source>
   <translation>Der geheime Schlüssel dieser App ist abgelaufen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>The secret key of “{app}” expires in 1 day.</source>
   <translation>Der geheime Schlüssel von „{app}“ läuft in 1 Tag ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>The secret key of “{app}” expires in less than a day.</source>
   <translation>Der geheime Schlüssel von „{app}“ läuft in weniger als einem Tag ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>The secret key of “{app}” expires in {count:n} days.</source>
   <translation>Der geheime Schlüssel von „{app}“ läuft in {count:n} Tagen ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>The secret key of “{app}” has expired.</source>
   <translation>Der geheime Schlüssel von „{app}“ ist abgelaufen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The secret key really expires never, not on {typed:date}.</source>
   <translation>Der geheime Schlüssel läuft tatsächlich nie ab, nicht am {typed:date}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The secret key really expires on {real:date}, not never.</source>
   <translation>Der geheime Schlüssel läuft tatsächlich am {real:date} ab; er ist nicht unbegrenzt gültig.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The secret key really expires on {real:date}, not on {typed:date}.</source>
   <translation>Der geheime Schlüssel läuft tatsächlich am {real:date} ab, nicht am {typed:date}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/validation.py"></location>
   <source>The secret key validity period is 1 year or 2 years.</source>
   <translation>Die Gültigkeitsdauer des geheimen Schlüssels beträgt 1 Jahr oder 2 Jahre.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/app_created_dialog.py"></location>
   <source>The secret key was made, but the key store did not take it. It is shown only now: copy it, keep it in a safe place, and import the app with it.</source>
   <translation>Der geheime Schlüssel wurde erstellt, aber der Schlüsselspeicher hat ihn nicht angenommen. Er wird nur jetzt angezeigt: Kopieren Sie ihn, bewahren Sie ihn an einem sicheren Ort auf, und importieren Sie die App mit ihm.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/app_created_dialog.py"></location>
   <source>The secret key was not copied yet. Copy it, keep it in a safe place, and import the app with it; or choose “Close without the key”: nobody can read it again then.</source>
   <translation>Der geheime Schlüssel wurde noch nicht kopiert. Kopieren Sie ihn, bewahren Sie ihn an einem sicheren Ort auf, und importieren Sie die App damit; oder wählen Sie „Ohne den Schlüssel schließen“: Dann kann ihn niemand mehr lesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_app.py"></location>
   <source>The server app's secret key is spreading.</source>
   <translation>Der geheime Schlüssel der Server-App wird noch verteilt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/edit_service.py"></location>
   <source>The service cannot be changed like this</source>
   <translation>Der Dienst kann so nicht geändert werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>The service cannot be configured like this</source>
   <translation>Der Dienst kann so nicht konfiguriert werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/progress_page.py"></location>
   <source>The service is being configured. Cancel stops the work; until the last step nothing is stored.</source>
   <translation>Der Dienst wird konfiguriert. „Abbrechen“ beendet den Vorgang; bis zum letzten Schritt wird nichts gespeichert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>The service is busy</source>
   <translation>Der Dienst ist ausgelastet</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/properties.py"></location>
   <source>The service is still being read.</source>
   <translation>Der Dienst wird noch gelesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/services.py"></location>
   <source>The service names an app that the site does not know.</source>
   <translation>Der Dienst nennt eine App, die der Standort nicht kennt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The service that was asked for is disabled or unknown in this tenant.</source>
   <translation>Der angeforderte Dienst ist in diesem Mandanten deaktiviert oder unbekannt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/rounds.py"></location>
   <source>The service was deleted while its discovery ran; nothing of this run was kept.</source>
   <translation>Der Dienst wurde gelöscht, während seine Ermittlung ausgeführt wurde; von dieser Ausführung wurde nichts übernommen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/runs.py"></location>
   <source>The service was deleted while its run ended.</source>
   <translation>Der Dienst wurde gelöscht, während seine Ausführung endete.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/completion_page.py"></location>
   <source>The service was not configured.</source>
   <translation>Der Dienst wurde nicht konfiguriert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>The service “{service}” uses this app.</source>
   <translation>Der Dienst „{service}“ verwendet diese App.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The session has expired because it was not used.</source>
   <translation>Die Sitzung ist abgelaufen, weil sie nicht verwendet wurde.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The session has expired.</source>
   <translation>Die Sitzung ist abgelaufen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The session is no longer valid.</source>
   <translation>Die Sitzung ist nicht mehr gültig.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The session was revoked, for example by a password change.</source>
   <translation>Die Sitzung wurde widerrufen, beispielsweise durch eine Kennwortänderung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/diagnostics.py"></location>
   <source>The settings of this site</source>
   <translation>Die Einstellungen dieses Standorts</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The sign-in named no tenant.</source>
   <translation>Bei der Anmeldung wurde kein Mandant angegeben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The sign-in or the consent was declined in the browser.</source>
   <translation>Die Anmeldung oder die Zustimmung wurde im Browser abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The sign-in was cancelled or refused in the browser.</source>
   <translation>Die Anmeldung wurde im Browser abgebrochen oder verweigert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The sign-in was declined on the other device.</source>
   <translation>Die Anmeldung wurde auf dem anderen Gerät abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/http.py"></location>
   <source>The site</source>
   <translation>Der Standort</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>The site answered {status} when asked to {doing}.</source>
   <translation>Der Standort hat mit {status} geantwortet, als er aufgefordert wurde, {doing}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>The site does not accept who asks.</source>
   <translation>Der Standort akzeptiert die anfragende Identität nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>The site does not allow to {doing}.</source>
   <translation>Der Standort erlaubt es nicht, {doing}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/apps.py"></location>
   <source>The site does not know this app any more.</source>
   <translation>Der Standort kennt diese App nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/read_site.py"></location>
   <source>The site has no device collection {code}.</source>
   <translation>Der Standort hat keine Gerätesammlung {code}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/list_pages.py"></location>
   <source>The site is being opened.</source>
   <translation>Der Standort wird geöffnet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>The site is not available</source>
   <translation>Der Standort ist nicht verfügbar</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/removals_dialog.py"></location>
   <source>The site knows {known:n} users of this tenant, and Azure AD no longer reports {waiting:n} of them. That is more than 20 %, so nothing was removed yet. Remove them if these accounts were really deleted; keep them if you are not sure, and ask your Azure administrator first.</source>
   <translation>Der Standort kennt {known:n} Benutzer dieses Mandanten, und Azure AD meldet {waiting:n} davon nicht mehr. Das sind mehr als 20 %, daher wurde noch nichts entfernt. Entfernen Sie die Benutzer, wenn diese Konten tatsächlich gelöscht wurden; behalten Sie sie, wenn Sie nicht sicher sind, und fragen Sie zuerst Ihren Azure-Administrator.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>The site refused to {doing}.</source>
   <translation>Der Standort hat es abgelehnt, {doing}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>The site refuses the sign-in</source>
   <translation>Der Standort lehnt die Anmeldung ab</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>The site says: {said}</source>
   <translation>Der Standort meldet: {said}</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>The site wanted to redirect when asked to {doing}; redirects are not followed.</source>
   <translation>Der Standort wollte umleiten, als er aufgefordert wurde, {doing}; Umleitungen werden nicht befolgt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>The subscription is disabled: it can only be read.</source>
   <translation>Das Abonnement ist deaktiviert: Es kann nur gelesen werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/errors.py"></location>
   <source>The subscription is not set up for this kind of resource.</source>
   <translation>Das Abonnement ist für diese Art von Ressource nicht eingerichtet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>The subscription “{subscription}” is {state}: nothing can be written to it. Its owner enables it again.</source>
   <translation>Das Abonnement „{subscription}“ hat den Zustand {state}: Es kann nichts hineingeschrieben werden. Sein Besitzer aktiviert es wieder.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>The subscriptions in which the web app has a role.</source>
   <translation>Die Abonnements, in denen die Web-App eine Rolle hat.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/send_parts.py"></location>
   <source>The sync is tried again every half hour.</source>
   <translation>Die Synchronisierung wird jede halbe Stunde erneut versucht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>The sync, every 3 hours, makes 1 computer group in the workspace, and uploads its members.</source>
   <translation>Die Synchronisierung legt alle 3 Stunden 1 Computergruppe im Arbeitsbereich an und lädt deren Mitglieder hoch.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>The sync, every 3 hours, makes {count:n} computer groups in the workspace, and uploads their members.</source>
   <translation>Die Synchronisierung legt alle 3 Stunden {count:n} Computergruppen im Arbeitsbereich an und lädt deren Mitglieder hoch.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/sync_desk.py"></location>
   <source>The synchronization was stopped.</source>
   <translation>Die Synchronisierung wurde beendet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>The table is not ready</source>
   <translation>Die Tabelle ist nicht bereit</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>The table is of another kind</source>
   <translation>Die Tabelle ist anders aufgebaut</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>The table was not made</source>
   <translation>Die Tabelle wurde nicht erstellt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>The table {table} has the plan {plan}; it must be Analytics.</source>
   <translation>Die Tabelle {table} hat den Plan {plan}; erforderlich ist Analytics.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/leave_workspace.py"></location>
   <source>The table {table} stays in the workspace “{workspace}” with its rows.</source>
   <translation>Die Tabelle {table} bleibt mit ihren Zeilen im Arbeitsbereich „{workspace}“.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>The table {table} was made by the HTTP Data Collector API: it takes no uploads.</source>
   <translation>Die Tabelle {table} wurde mit der HTTP-Datensammler-API erstellt: Sie nimmt keine Uploads an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The tenant asks for a managed device.</source>
   <translation>Der Mandant verlangt ein verwaltetes Gerät.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The tenant does not know the service or App ID URI that was asked for.</source>
   <translation>Der Mandant kennt den angeforderten Dienst oder App-ID-URI nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The tenant exists</source>
   <translation>Der Mandant ist vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_client.py"></location>
   <source>The tenant has no app registration with the client ID {client_id} (“{app}”).</source>
   <translation>Der Mandant hat keine App-Registrierung mit der Client-ID {client_id} („{app}“).</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_client.py"></location>
   <source>The tenant has no app registration with the client ID {client_id}.</source>
   <translation>Der Mandant hat keine App-Registrierung mit der Client-ID {client_id}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>The tenant has no app with the client ID {client_id}.</source>
   <translation>Der Mandant hat keine App mit der Client-ID {client_id}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The tenant has no app with this client ID.</source>
   <translation>Der Mandant hat keine App mit dieser Client-ID.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The tenant has no service principal of the service that was asked for.</source>
   <translation>Der Mandant hat keinen Dienstprinzipal des angeforderten Diensts.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The tenant has no such account.</source>
   <translation>Der Mandant hat kein solches Konto.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>The tenant is asked for too much at the moment.</source>
   <translation>An den Mandanten werden im Moment zu viele Anforderungen gestellt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_runs.py"></location>
   <source>The tenant is in use</source>
   <translation>Der Mandant wird verwendet</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>The text cannot be used</source>
   <translation>Der Text kann nicht verwendet werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/keystore_choice.py"></location>
   <source>The two passphrases are not the same.</source>
   <translation>Die beiden Passphrasen stimmen nicht überein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/ingestion.py"></location>
   <source>The upload is too large</source>
   <translation>Der Upload ist zu groß</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>The users whom this run changed are no longer kept.</source>
   <translation>Die von dieser Ausführung geänderten Benutzer sind nicht mehr gespeichert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>The value may have at most {limit} characters.</source>
   <translation>Der Wert darf höchstens {limit} Zeichen haben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/network_dialog.py"></location>
   <source>The variable AZCONSOLE_PROXY is set: it wins over the proxy that is chosen here.</source>
   <translation>Die Variable AZCONSOLE_PROXY ist festgelegt: Sie hat Vorrang vor dem hier ausgewählten Proxy.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/vault.py"></location>
   <source>The vault does not open with this passphrase.</source>
   <translation>Der Tresor lässt sich mit dieser Passphrase nicht öffnen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/vault.py"></location>
   <source>The vault is busy</source>
   <translation>Der Tresor ist belegt</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/vault.py"></location>
   <source>The vault is damaged</source>
   <translation>Der Tresor ist beschädigt</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>The vault is locked</source>
   <translation>Der Tresor ist gesperrt</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>The vault with the secret keys is locked.</source>
   <translation>Der Tresor mit den geheimen Schlüsseln ist gesperrt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/vault.py"></location>
   <source>The vault's passphrase needs at least {least} characters.</source>
   <translation>Die Passphrase des Tresors muss mindestens {least} Zeichen haben.</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/diagnostics.py"></location>
   <source>The versions of the program and of what it uses</source>
   <translation>Die Versionen des Programms und der verwendeten Komponenten</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_client.py"></location>
   <source>The web app is not ready for a client app</source>
   <translation>Die Web-App ist nicht für eine Client-App bereit</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>The web app of this client app is no longer known.</source>
   <translation>Die Web-App dieser Client-App ist nicht mehr bekannt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_app.py"></location>
   <source>The web app “{app}” belongs to another Azure environment.</source>
   <translation>Die Web-App „{app}“ gehört zu einer anderen Azure-Umgebung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/window.py"></location>
   <source>The window could not be opened ({what}).</source>
   <translation>Das Fenster konnte nicht geöffnet werden ({what}).</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/completion_page.py"></location>
   <source>The wizard was cancelled. Nothing was stored; press &lt; Previous to try again.</source>
   <translation>Der Assistent wurde abgebrochen. Nichts wurde gespeichert; wählen Sie &lt; Zurück, um es erneut zu versuchen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>The workspace has no table {table}. Azure says: {said}</source>
   <translation>Der Arbeitsbereich hat keine Tabelle {table}. Azure meldet: {said}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>The workspace is gone</source>
   <translation>Der Arbeitsbereich ist nicht mehr vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_connector.py"></location>
   <source>The workspace is there</source>
   <translation>Der Arbeitsbereich ist vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>The workspace “{workspace}” answers no queries from public networks: queries work only where this computer reaches it by Azure Monitor Private Link.</source>
   <translation>Der Arbeitsbereich „{workspace}“ beantwortet keine Abfragen aus öffentlichen Netzwerken: Abfragen funktionieren nur, wenn dieser Computer ihn über Azure Monitor Private Link erreicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/azure_rights.py"></location>
   <source>The workspace “{workspace}” takes no uploads from public networks, which the connector uses: allow them under Network isolation of the workspace, or choose another workspace.</source>
   <translation>Der Arbeitsbereich „{workspace}“ nimmt keine Uploads aus öffentlichen Netzwerken an, die der Connector verwendet: Lassen Sie sie unter „Netzwerkisolation“ des Arbeitsbereichs zu, oder wählen Sie einen anderen Arbeitsbereich aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>The workspaces of the resource group.</source>
   <translation>Die Arbeitsbereiche der Ressourcengruppe.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The {what} has a blank at position {position}; remove it.</source>
   <translation>„{what}“ enthält an Position {position} ein Leerzeichen; entfernen Sie es.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The {what} has a fragment (#); remove it.</source>
   <translation>Die {what} enthält ein Fragment (#); entfernen Sie es.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/typed_text.py"></location>
   <source>The {what} has a line break at position {position}; remove it.</source>
   <translation>„{what}“ enthält an Position {position} einen Zeilenumbruch; entfernen Sie ihn.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The {what} has a user name before @; remove it.</source>
   <translation>„{what}“ enthält einen Benutzernamen vor @; entfernen Sie ihn.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The {what} has a wildcard (*); write the whole address.</source>
   <translation>Die {what} enthält einen Platzhalter (*); geben Sie die vollständige Adresse ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The {what} has an IPv6 address; Azure AD does not accept that, write a host name.</source>
   <translation>„{what}“ enthält eine IPv6-Adresse; Azure AD akzeptiert dies nicht, geben Sie einen Hostnamen ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The {what} has no valid host name after the two slashes.</source>
   <translation>„{what}“ enthält nach den beiden Schrägstrichen keinen gültigen Hostnamen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The {what} has the character {char} at position {position}; it may not stand there.</source>
   <translation>„{what}“ enthält an Position {position} das Zeichen {char}; es ist dort nicht zulässig.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/identifiers.py"></location>
   <source>The {what} has the character {char} at position {position}; only 0-9, a-f and dashes belong there.</source>
   <translation>Die {what} enthält an Position {position} das Zeichen {char}; zulässig sind nur 0-9, a-f und Bindestriche.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/typed_text.py"></location>
   <source>The {what} has the invisible character {char} at position {position}; remove it.</source>
   <translation>„{what}“ enthält das unsichtbare Zeichen {char} an Position {position}; entfernen Sie es.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The {what} has the port “{port}”; a port is a number from 1 to 65535.</source>
   <translation>„{what}“ enthält den Port „{port}“; ein Port ist eine Zahl von 1 bis 65535.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/uris.py"></location>
   <source>The {what} has to begin with https://.</source>
   <translation>Die {what} muss mit https:// beginnen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/identifiers.py"></location>
   <source>The {what} is all zeros, which belongs to nothing.</source>
   <translation>Die {what} besteht nur aus Nullen; eine solche ID gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/identifiers.py"></location>
   <source>The {what} is {length:n} characters long; a {what} has 32 hexadecimal digits in five groups.</source>
   <translation>Die {what} ist {length:n} Zeichen lang; eine {what} hat 32 hexadezimale Ziffern in fünf Gruppen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/typed_text.py"></location>
   <source>The {what} is {length:n} characters long; it may have at most {limit}.</source>
   <translation>„{what}“ ist {length:n} Zeichen lang; zulässig sind höchstens {limit}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Theme and other choices</source>
   <translation>Design und weitere Optionen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_commands.py"></location>
   <source>Theme: {name}</source>
   <translation>Design: {name}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/dashboard_page.py"></location>
   <source>There are no items to show in this view.</source>
   <translation>In dieser Ansicht sind keine Elemente vorhanden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>There are no notifications.</source>
   <translation>Es sind keine Benachrichtigungen vorhanden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_tab.py"></location>
   <source>There are no recent searches</source>
   <translation>Es gibt keine letzten Suchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_tab.py"></location>
   <source>There are no saved searches</source>
   <translation>Es gibt keine gespeicherten Suchen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_pane.py"></location>
   <source>There are too many results. Narrow your results using search, or click OK to view all of them in the list.</source>
   <translation>Es sind zu viele Ergebnisse vorhanden. Schränken Sie sie mithilfe der Suche ein, oder klicken Sie auf „OK“, um alle in der Liste anzuzeigen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/validation.py"></location>
   <source>There is already an Azure service named “{name}”; choose another name.</source>
   <translation>Es gibt bereits einen Azure-Dienst mit dem Namen „{name}“; wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>There is no administration service at this address.</source>
   <translation>Unter dieser Adresse gibt es keinen Verwaltungsdienst.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/runs.py"></location>
   <source>There is no run {number}; runs are kept for 90 days.</source>
   <translation>Es gibt keine Ausführung {number}; Ausführungen werden 90 Tage lang aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>There is no signed-in session.</source>
   <translation>Es gibt keine angemeldete Sitzung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_runs.py"></location>
   <source>There is no such job: its service was deleted, or does not discover users.</source>
   <translation>Diesen Auftrag gibt es nicht: Sein Dienst wurde gelöscht oder ermittelt keine Benutzer.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>There is no way to {host} from here.</source>
   <translation>Von diesem Computer aus ist {host} nicht erreichbar.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_page.py"></location>
   <source>There is no workspace to ask.</source>
   <translation>Es gibt keinen Arbeitsbereich zum Abfragen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_pane.py"></location>
   <source>There is nothing that fits.</source>
   <translation>Es wurde nichts Passendes gefunden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/delete_service_dialog.py"></location>
   <source>These apps stay in Azure AD: {apps}. Ask your Azure administrator to delete them when they are no longer needed, or run the wizard again and choose them.</source>
   <translation>Diese Apps bleiben in Azure AD erhalten: {apps}. Bitten Sie Ihren Azure-Administrator, sie zu löschen, wenn sie nicht mehr benötigt werden, oder führen Sie den Assistenten erneut aus, und wählen Sie sie dort aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>These collections include or exclude it: {names}.</source>
   <translation>Diese Sammlungen schließen sie ein oder aus: {names}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>These services upload it: {names}.</source>
   <translation>Diese Dienste laden sie hoch: {names}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>They are direct members already.</source>
   <translation>Sie sind bereits direkte Mitglieder.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/journal.py"></location>
   <source>This app is being created</source>
   <translation>Diese App wird gerade erstellt</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/apps.py"></location>
   <source>This app is used by: {services}.</source>
   <translation>Diese App wird verwendet von: {services}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_devices.py"></location>
   <source>This app may not read devices; those of the tenant are read with the app of another service.</source>
   <translation>Diese App darf keine Geräte lesen; die des Mandanten werden mit der App eines anderen Dienstes gelesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_app.py"></location>
   <source>This client ID belongs to the native client app “{app}”.</source>
   <translation>Diese Client-ID gehört zur nativen Client-App „{app}“.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_app.py"></location>
   <source>This client ID belongs to the web app “{app}”.</source>
   <translation>Diese Client-ID gehört zur Web-App „{app}“.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>This collection has no members.</source>
   <translation>Diese Sammlung hat keine Mitglieder.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>This collection was deleted in the meantime.</source>
   <translation>Diese Sammlung wurde inzwischen gelöscht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>This computer</source>
   <translation>Dieser Computer</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>This computer cannot find the address of {host}.</source>
   <translation>Dieser Computer kann die Adresse von {host} nicht finden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_words.py"></location>
   <source>This computer cannot resolve the name of the proxy {proxy}. Please check its name, or the DNS.</source>
   <translation>Dieser Computer kann den Namen des Proxys {proxy} nicht auflösen. Bitte überprüfen Sie den Namen oder das DNS.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_words.py"></location>
   <source>This computer cannot resolve the name {host}. Please make it resolvable by DNS, or name the proxy to use for {host}, port {port} (HTTPS).</source>
   <translation>Dieser Computer kann den Namen {host} nicht auflösen. Bitte machen Sie ihn per DNS auflösbar, oder nennen Sie den Proxy für {host}, Port {port} (HTTPS).</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/key_store_dialog.py"></location>
   <source>This computer has no usable key store. A vault file with secret keys is there: unlock it with its passphrase.</source>
   <translation>Dieser Computer hat keinen verwendbaren Schlüsselspeicher. Eine Tresordatei mit geheimen Schlüsseln ist vorhanden: Entsperren Sie sie mit ihrer Passphrase.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/key_store_dialog.py"></location>
   <source>This computer has no usable key store. Secret keys are never written in plain text: choose where azconsole keeps them.</source>
   <translation>Dieser Computer hat keinen verwendbaren Schlüsselspeicher. Geheime Schlüssel werden nie als Klartext geschrieben: Wählen Sie, wo azconsole sie aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>This computer offers no key store for secret keys.</source>
   <translation>Dieser Computer bietet keinen Schlüsselspeicher für geheime Schlüssel.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>This computer offers no key store that azconsole can use.</source>
   <translation>Dieser Computer bietet keinen Schlüsselspeicher, den azconsole verwenden kann.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>This computer's clock agrees with the cloud's.</source>
   <translation>Die Uhr dieses Computers stimmt mit der Cloud überein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>This computer's clock is {minutes:n} minutes ahead of the cloud's.</source>
   <translation>Die Uhr dieses Computers geht gegenüber der Cloud {minutes:n} Minuten vor.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>This computer's clock is {minutes:n} minutes behind the cloud's.</source>
   <translation>Die Uhr dieses Computers geht gegenüber der Cloud {minutes:n} Minuten nach.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>This computer's clock is {minutes} minutes ahead of the cloud's: set it right first.</source>
   <translation>Die Uhr dieses Computers geht gegenüber der Cloud {minutes} Minuten vor: Stellen Sie sie zuerst richtig.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>This computer's clock is {minutes} minutes behind the cloud's: set it right first.</source>
   <translation>Die Uhr dieses Computers geht gegenüber der Cloud {minutes} Minuten nach: Stellen Sie sie zuerst richtig.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>This creation has been finished or removed already.</source>
   <translation>Dieser Erstellungsvorgang wurde bereits abgeschlossen oder entfernt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/delete_service_dialog.py"></location>
   <source>This deletes the connection and the {count:n} discovered users of its tenant from the site.</source>
   <translation>Die Verbindung und die ermittelten Benutzer ihres Mandanten ({count:n}) werden aus dem Standort gelöscht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/delete_service_dialog.py"></location>
   <source>This deletes the connection from the site and its computer groups ({count:n}) from the workspace, as far as they can be reached.</source>
   <translation>Damit werden die Verbindung aus dem Standort und ihre Computergruppen ({count:n}) aus dem Arbeitsbereich gelöscht, soweit sie erreichbar sind.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/delete_service_dialog.py"></location>
   <source>This deletes the connection from the site.</source>
   <translation>Die Verbindung wird aus dem Standort gelöscht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/devices_list.py"></location>
   <source>This device is in no collection.</source>
   <translation>Dieses Gerät ist in keiner Sammlung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/devices.py"></location>
   <source>This device was removed in the meantime.</source>
   <translation>Dieses Gerät wurde inzwischen entfernt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/desk.py"></location>
   <source>This discovery cannot be cancelled here</source>
   <translation>Diese Ermittlung kann hier nicht abgebrochen werden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>This import adds {devices:n} devices and changes {changed:n}; it makes {made:n} collections and changes {others:n}; it adds {added:n} direct members and removes {removed:n}.</source>
   <translation>Dieser Import fügt {devices:n} Geräte hinzu und ändert {changed:n}; er erstellt {made:n} Sammlungen und ändert {others:n}; er fügt {added:n} direkte Mitglieder hinzu und entfernt {removed:n}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>This is Microsoft's to mend: try again later.</source>
   <translation>Dies muss Microsoft beheben: Versuchen Sie es später erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>This is a fault of azconsole: report it with the request id.</source>
   <translation>Dies ist ein Fehler von azconsole: Melden Sie ihn mit der Anforderungs-ID.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connect_dialog.py"></location>
   <source>This is a file, not a folder.</source>
   <translation>Dies ist eine Datei, kein Ordner.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>This is another tenant</source>
   <translation>Dies ist ein anderer Mandant</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/secret_rules.py"></location>
   <source>This is more than two years away; the portal offers at most two years, so compare the date with it.</source>
   <translation>Dies liegt mehr als zwei Jahre in der Zukunft; das Portal bietet höchstens zwei Jahre an. Vergleichen Sie das Datum mit dem im Portal.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connect_dialog.py"></location>
   <source>This is no usable path: {reason}.</source>
   <translation>Dieser Pfad kann nicht verwendet werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/validation.py"></location>
   <source>This is the classic default; make sure that it is the App ID URI of this very app.</source>
   <translation>Dies ist der klassische Standardwert; stellen Sie sicher, dass es der App-ID-URI genau dieser App ist.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/arm_ids.py"></location>
   <source>This is the workspace ID; enter the resource ID, which begins with /subscriptions/.</source>
   <translation>Das ist die Arbeitsbereichs-ID; geben Sie die Ressourcen-ID ein, die mit /subscriptions/ beginnt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>This looks like the secret ID; enter the value of the key.</source>
   <translation>Dies sieht wie die ID des geheimen Schlüssels aus; geben Sie den Wert des Schlüssels ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/secret_rules.py"></location>
   <source>This looks like the secret ID; the portal shows the secret key beside it, in the column Value.</source>
   <translation>Dies sieht wie die ID des geheimen Schlüssels aus; das Portal zeigt den geheimen Schlüssel daneben in der Spalte „Wert“ an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>This operator cannot be used with this property.</source>
   <translation>Dieser Operator ist bei dieser Eigenschaft nicht möglich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/help_window.py"></location>
   <source>This page is not part of azconsole:</source>
   <translation>Diese Seite gehört nicht zu azconsole:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>This run changed no user.</source>
   <translation>Diese Ausführung hat keinen Benutzer geändert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/services.py"></location>
   <source>This service enables the site and clients to authenticate by using Azure AD, and discovers Azure AD users.</source>
   <translation>Mit diesem Dienst authentifizieren sich der Standort und die Clients über Azure AD; er ermittelt außerdem Azure AD-Benutzer.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/jobs.py"></location>
   <source>This service was deleted in the meantime.</source>
   <translation>Dieser Dienst wurde in der Zwischenzeit gelöscht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/tokens.py"></location>
   <source>This session has ended.</source>
   <translation>Diese Sitzung wurde beendet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>This sign-in is not allowed to {doing}.</source>
   <translation>Diese Anmeldung ist nicht berechtigt, {doing}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/window.py"></location>
   <source>This site is open here already.</source>
   <translation>Dieser Standort ist hier bereits geöffnet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/services.py"></location>
   <source>This tenant already has a service of this kind.</source>
   <translation>Dieser Mandant hat bereits einen Dienst dieser Art.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>This tenant belongs to another national cloud.</source>
   <translation>Dieser Mandant gehört zu einer anderen nationalen Cloud.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>This tenant has no apps here.</source>
   <translation>Dieser Mandant hat hier keine Apps.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/msal_client.py"></location>
   <source>This tenant signs in at {host}, which does not belong to {cloud}.</source>
   <translation>Die Anmeldung dieses Mandanten erfolgt bei {host}; dieser Host gehört nicht zu {cloud}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/log_rows.py"></location>
   <source>Thread</source>
   <translation>Thread</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/connectivity_page.py"></location>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Time left</source>
   <translation>Restlaufzeit</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Time range</source>
   <translation>Zeitbereich</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Time range:</source>
   <translation>Zeitbereich:</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>To finish it, or to remove what it made in Azure AD: in the Azure Services Wizard choose Browse beside {field}, then Create, and sign in to {tenant}. The dialog then offers both.</source>
   <translation>So stellen Sie die App fertig oder entfernen, was in Azure AD erstellt wurde: Wählen Sie im Assistenten für Azure-Dienste neben „{field}“ die Option „Durchsuchen“ und dann „Erstellen“, und melden Sie sich bei {tenant} an. Das Dialogfeld bietet dann beides an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>Token for the App ID URI {uri}</source>
   <translation>Token für die App-ID-URI {uri}</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/export.py"></location>
   <source>Too many items to copy</source>
   <translation>Zu viele Elemente zum Kopieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Total</source>
   <translation>Gesamt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/retry.py"></location>
   <source>Try again after that time; other programs may be using up the tenant's limit.</source>
   <translation>Versuchen Sie es nach dieser Zeit erneut; möglicherweise schöpfen andere Programme das Limit des Mandanten aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Try again in a minute.</source>
   <translation>Versuchen Sie es in einer Minute erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>Try again in some minutes.</source>
   <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Try again in some minutes; other programs may be using up the tenant's limit.</source>
   <translation>Versuchen Sie es in einigen Minuten erneut; möglicherweise schöpfen andere Programme das Limit des Mandanten aus.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>Try again in some minutes; see adminservice.log on the computer with the SMS Provider.</source>
   <translation>Versuchen Sie es in einigen Minuten erneut; sehen Sie sich adminservice.log auf dem Computer mit dem SMS-Anbieter an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Try again in some minutes; see the service health of the tenant.</source>
   <translation>Versuchen Sie es in einigen Minuten erneut; sehen Sie sich den Dienststatus des Mandanten an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>Try again.</source>
   <translation>Versuchen Sie es erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Try again; a captive portal or a gateway may have changed the answer.</source>
   <translation>Versuchen Sie es erneut; möglicherweise hat eine Anmeldeseite des Netzwerks (Captive Portal) oder ein Gateway die Antwort geändert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>Try again; when it comes back, give the request id to Microsoft support.</source>
   <translation>Versuchen Sie es erneut; tritt der Fehler wieder auf, teilen Sie dem Microsoft-Support die Anforderungs-ID mit.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/paging.py"></location>
   <source>Try again; when it comes back, report it with the request id.</source>
   <translation>Versuchen Sie es erneut; tritt der Fehler erneut auf, melden Sie ihn mit der Anforderungs-ID.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>Type</source>
   <translation>Typ</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/vault.py"></location>
   <source>Type it again; mind upper and lower case.</source>
   <translation>Geben Sie sie erneut ein; achten Sie auf Groß- und Kleinschreibung.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>Type it anew.</source>
   <translation>Geben Sie ihn neu ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>Type the vault's passphrase; commands take it from the file AZCONSOLE_VAULT_PASSPHRASE_FILE.</source>
   <translation>Geben Sie die Passphrase des Tresors ein; Befehle lesen sie aus der in AZCONSOLE_VAULT_PASSPHRASE_FILE angegebenen Datei.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/create_server_app_dialog.py"></location>
   <source>U&amp;se {uri}</source>
   <translation>{uri} &amp;verwenden</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Unchanged</source>
   <translation>Unverändert</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/errors.py"></location>
   <source>Unexpected answer</source>
   <translation>Unerwartete Antwort</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/jobs.py"></location>
   <source>Unexpected error</source>
   <translation>Unerwarteter Fehler</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/secrets.py"></location>
   <source>Unlock it and try again; nothing was lost.</source>
   <translation>Entsperren Sie ihn und versuchen Sie es erneut; es ging nichts verloren.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Unlock the vault</source>
   <translation>Tresor entsperren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Up One
Level</source>
   <translation>Eine Ebene
nach oben</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Up One Level</source>
   <translation>Eine Ebene nach oben</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Update
Membership</source>
   <translation>Mitgliedschaft
aktualisieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>Update Membership</source>
   <translation>Mitgliedschaft aktualisieren</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>Updating the membership of all collections…</source>
   <translation>Die Mitgliedschaft aller Sammlungen wird aktualisiert…</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>Updating the membership was cancelled.</source>
   <translation>Das Aktualisieren der Mitgliedschaft wurde abgebrochen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/services.py"></location>
   <source>Upgrade Readiness Connector</source>
   <translation>Upgrade Readiness-Connector</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>Upload</source>
   <translation>Hochladen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Upload the collections of the service to its workspace now</source>
   <translation>Die Sammlungen des Diensts jetzt in seinen Arbeitsbereich hochladen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Uploaded</source>
   <translation>Hochgeladen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Uploaded collections</source>
   <translation>Hochgeladene Sammlungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>Use</source>
   <translation>Verwendung</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Use the server app's client ID here.</source>
   <translation>Verwenden Sie hier die Client-ID der Server-App.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/app_id_uri.py"></location>
   <source>Use {uri}.</source>
   <translation>Verwenden Sie {uri}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Used by {used}. Give the app a new secret key before that day, or it can no longer sign in to Azure AD.</source>
   <translation>Verwendet von {used}. Geben Sie der App vor diesem Tag einen neuen geheimen Schlüssel; andernfalls kann sie sich nicht mehr bei Azure AD anmelden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/notifications.py"></location>
   <source>Used by {used}. Signing in to Azure AD fails until the app has a new secret key.</source>
   <translation>Verwendet von {used}. Die Anmeldung bei Azure AD schlägt fehl, bis die App einen neuen geheimen Schlüssel hat.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>User</source>
   <translation>Benutzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/users_list.py"></location>
   <source>User Principal Name</source>
   <translation>Benutzerprinzipalname</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>User discovery</source>
   <translation>Benutzerermittlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>User discovery is off.</source>
   <translation>Die Benutzerermittlung ist deaktiviert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>User name or password is wrong.</source>
   <translation>Benutzername oder Kennwort ist falsch.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>User principal name:</source>
   <translation>Benutzerprinzipalname:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>Users</source>
   <translation>Benutzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/list_pages.py"></location>
   <source>Users appear here when a Cloud Management service has discovered them: configure one first.</source>
   <translation>Benutzer werden hier angezeigt, sobald ein Dienst „Cloudverwaltung“ sie ermittelt hat: Konfigurieren Sie zuerst einen solchen Dienst.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/list_pages.py"></location>
   <source>Users appear here when discovery has run: select the service, then choose Run Full Discovery Now.</source>
   <translation>Benutzer werden hier angezeigt, sobald die Ermittlung ausgeführt wurde: Wählen Sie den Dienst aus und dann „Vollständige Ermittlung jetzt ausführen“.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Users read</source>
   <translation>Gelesene Benutzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Users read:</source>
   <translation>Gelesene Benutzer:</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_server.py"></location>
   <source>Valid until {last:date}</source>
   <translation>Gültig bis {last:date}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/condition_row.py"></location>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>Value of {field}</source>
   <translation>Wert für {field}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_dialog.py"></location>
   <source>Verified, with something to look at.</source>
   <translation>Überprüft, mit Hinweisen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connector_tabs.py"></location>
   <source>Verify found what is wrong.</source>
   <translation>Die Überprüfung hat Fehler gefunden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_dialog.py"></location>
   <source>Verify found what is wrong. OK would store the app all the same.</source>
   <translation>Die Überprüfung hat Fehler gefunden. „OK“ würde die App dennoch speichern.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/change_run.py"></location>
   <source>Verify the app</source>
   <translation>App überprüfen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/connector_tabs.py"></location>
   <source>Verifying…</source>
   <translation>Wird überprüft…</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/about_dialog.py"></location>
   <source>Version {version}</source>
   <translation>Version {version}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Versions, licences, data folder, certificates and proxy</source>
   <translation>Versionen, Lizenzen, Datenordner, Zertifikate und Proxy</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/ribbon_pages.py"></location>
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_pane.py"></location>
   <source>View all results in the list</source>
   <translation>Alle Ergebnisse in der Liste anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_actions.py"></location>
   <source>View and change the collection and its rules</source>
   <translation>Die Sammlung und ihre Regeln anzeigen und ändern</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>View and change the service</source>
   <translation>Dienst anzeigen und ändern</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>View each run, what it changed, and compare two runs.</source>
   <translation>Zeigen Sie jede Ausführung und deren Änderungen an, und vergleichen Sie zwei Ausführungen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>View the devices of your tenants, and those that were imported.</source>
   <translation>Zeigen Sie die Geräte Ihrer Mandanten und die importierten an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>View the tenants that the site knows, and their apps.</source>
   <translation>Zeigen Sie die Mandanten, die der Standort kennt, und ihre Apps an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>View the users that Azure AD User Discovery found.</source>
   <translation>Zeigen Sie die Benutzer an, die von der Azure AD-Benutzerermittlung gefunden wurden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Wait some minutes, then try again.</source>
   <translation>Warten Sie einige Minuten, und versuchen Sie es dann erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/aadsts.py"></location>
   <source>Wait some minutes.</source>
   <translation>Warten Sie einige Minuten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/instance.py"></location>
   <source>Wait until it does, or end its process, then start again.</source>
   <translation>Warten Sie, bis es antwortet, oder beenden Sie seinen Prozess, und starten Sie azconsole dann erneut.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_runs.py"></location>
   <source>Wait until it ends, or cancel it there.</source>
   <translation>Warten Sie, bis der Vorgang beendet ist, oder brechen Sie ihn dort ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/desk.py"></location>
   <source>Wait until it ends, or end that process; what was read is kept.</source>
   <translation>Warten Sie auf ihr Ende, oder beenden Sie diesen Prozess; was gelesen wurde, bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/sign_in_dialog.py"></location>
   <source>Waiting for the browser</source>
   <translation>Warten auf den Browser</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/due_runs.py"></location>
   <source>Waits for your decision</source>
   <translation>Wartet auf Ihre Entscheidung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/log_rows.py"></location>
   <source>Warning</source>
   <translation>Warnung</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Warnings</source>
   <translation>Warnungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/tenants.py"></location>
   <source>Web app</source>
   <translation>Web-App</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Web app (server app)</source>
   <translation>Web-App (Server-App)</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/properties.py"></location>
   <source>Web app: {line}</source>
   <translation>Web-App: {line}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/discovery_settings_dialog.py"></location>
   <source>Weeks</source>
   <translation>Wochen</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/diagnostics.py"></location>
   <source>What azconsole doctor finds: data folder, key store, clouds</source>
   <translation>Ergebnisse von azconsole doctor: Datenordner, Schlüsselspeicher, Clouds</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>What happens</source>
   <translation>Was geschieht</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/rights_panel.py"></location>
   <source>What is missing in Azure</source>
   <translation>Was in Azure fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>What is stored where</source>
   <translation>Was wo gespeichert wird</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/diagnostics_dialog.py"></location>
   <source>What it is for</source>
   <translation>Zweck</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/nodes.py"></location>
   <source>What the site knows of users and devices.</source>
   <translation>Was der Standort über Benutzer und Geräte weiß.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>What to do:</source>
   <translation>Was zu tun ist:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>What was just uploaded may take 15 minutes until it is found.</source>
   <translation>Was gerade hochgeladen wurde, wird möglicherweise erst nach 15 Minuten gefunden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/summary_page.py"></location>
   <source>What will be created</source>
   <translation>Was erstellt wird</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>When a company gateway inspects TLS, ask its administrator for the CA certificate and add it to the system's certificate store, or name the file under Network in the application menu or in REQUESTS_CA_BUNDLE. Verification is never turned off.</source>
   <translation>Wenn ein Gateway des Unternehmens TLS untersucht, bitten Sie dessen Administrator um das Zertifikat der Zertifizierungsstelle, und fügen Sie es dem Zertifikatspeicher des Systems hinzu, oder geben Sie die Datei im Anwendungsmenü unter „Netzwerk“ oder in REQUESTS_CA_BUNDLE an. Die Überprüfung wird nie abgeschaltet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/msal_client.py"></location>
   <source>When asked for the sign-in configuration of the tenant, {host} answered something else.</source>
   <translation>Auf die Frage nach der Anmeldekonfiguration des Mandanten hat {host} etwas anderes geantwortet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/run_compare_dialog.py"></location>
   <source>Which users differ is not known: one of the runs does not list the users whom it changed.</source>
   <translation>Welche Benutzer sich unterscheiden, ist nicht bekannt: Eine der Ausführungen listet die von ihr geänderten Benutzer nicht auf.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/key_store_dialog.py"></location>
   <source>Whoever knows the passphrase can read the keys; a forgotten passphrase cannot be recovered.</source>
   <translation>Wer die Passphrase kennt, kann die Schlüssel lesen; eine vergessene Passphrase kann nicht wiederhergestellt werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>Window</source>
   <translation>Fenster</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/windows.py"></location>
   <source>Windows authentication is not installed</source>
   <translation>Die Windows-Authentifizierung ist nicht installiert</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/windows.py"></location>
   <source>Windows gives no credentials for this site.</source>
   <translation>Windows stellt für diesen Standort keine Anmeldeinformationen bereit.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>Windows: the account that you are signed in with</source>
   <translation>Windows: das Konto, mit dem Sie angemeldet sind</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>With tokens of Azure AD: the App ID URI must be that of the site's own server app. With Windows authentication: sign in with an account of the site's domain.</source>
   <translation>Bei Token von Azure AD: Der App-ID-URI muss der der eigenen Server-App des Standorts sein. Bei Windows-Authentifizierung: Melden Sie sich mit einem Konto der Domäne des Standorts an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Workspace</source>
   <translation>Arbeitsbereich</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>Workspace ID</source>
   <translation>Arbeitsbereichs-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>Workspace ID:</source>
   <translation>Arbeitsbereichs-ID:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_bar.py"></location>
   <source>Workspace:</source>
   <translation>Arbeitsbereich:</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Write all items of the list to a CSV or JSON file</source>
   <translation>Alle Elemente der Liste in eine CSV- oder JSON-Datei schreiben</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>Write logs, versions and settings, without secrets, to a zip file</source>
   <translation>Protokolle, Versionen und Einstellungen ohne Geheimnisse in eine ZIP-Datei schreiben</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/actions.py"></location>
   <source>Write the selected items to a CSV or JSON file</source>
   <translation>Ausgewählte Elemente in eine CSV- oder JSON-Datei schreiben</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/diagnostics_dialog.py"></location>
   <source>Writing {file}…</source>
   <translation>{file} wird geschrieben…</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/vault.py"></location>
   <source>Wrong passphrase</source>
   <translation>Falsche Passphrase</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/create_app.py"></location>
   <source>You are signed in to the tenant “{tenant}”, but the web app “{app}” is in “{other}”; both apps have to be in one tenant.</source>
   <translation>Sie sind beim Mandanten „{tenant}“ angemeldet, die Web-App „{app}“ befindet sich jedoch in „{other}“; beide Apps müssen sich im selben Mandanten befinden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/receiver_page.py"></location>
   <source>You can close this window and return to the console.</source>
   <translation>Sie können dieses Fenster schließen und zur Konsole zurückkehren.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/receiver_page.py"></location>
   <source>You can close this window; the console tells what happened.</source>
   <translation>Sie können dieses Fenster schließen; die Konsole zeigt an, was geschehen ist.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/diagnostics_dialog.py"></location>
   <source>Zip files (*.zip)</source>
   <translation>ZIP-Dateien (*.zip)</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>`azconsole doctor --restore` puts {backup} of {day:date} in its place</source>
   <translation>`azconsole doctor --restore` ersetzt die Datenbank durch {backup} vom {day:date}</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/msal_client.py"></location>
   <source>a member has the wrong type</source>
   <translation>ein Element hat den falschen Typ</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/client.py"></location>
   <source>a member has the wrong type ({problem})</source>
   <translation>Ein Element hat den falschen Typ ({problem})</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>a role assignment on the rule</source>
   <translation>eine Rollenzuweisung für die Regel</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_values.py"></location>
   <source>a row has another number of values than there are columns</source>
   <translation>Eine Zeile hat eine andere Anzahl von Werten, als es Spalten gibt</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/desk.py"></location>
   <source>a service</source>
   <translation>einen Dienst</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_values.py"></location>
   <source>a value of the column {column} is no {type}</source>
   <translation>Ein Wert der Spalte {column} ist nicht vom Typ {type}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>after</source>
   <translation>nach</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/query_rule_dialog.py"></location>
   <source>all of these conditions</source>
   <translation>alle diese Bedingungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>and</source>
   <translation>und</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/search.py"></location>
   <source>and {criterion}</source>
   <translation>und {criterion}</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/validation.py"></location>
   <source>application name</source>
   <translation>Anwendungsname</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/resources.py"></location>
   <source>assign a role</source>
   <translation>eine Rolle zuzuweisen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/query_rule_dialog.py"></location>
   <source>at least one of these conditions</source>
   <translation>mindestens eine dieser Bedingungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/window.py"></location>
   <source>azconsole (Connected to Azure)</source>
   <translation>azconsole (Verbunden mit Azure)</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/window.py"></location>
   <source>azconsole (Connected to the practice cloud)</source>
   <translation>azconsole (Verbunden mit der Übungscloud)</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/help_window.py"></location>
   <source>azconsole Help</source>
   <translation>Hilfe zu azconsole</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/runs.py"></location>
   <source>azconsole ended before it could record this run.</source>
   <translation>azconsole wurde beendet, bevor diese Ausführung aufgezeichnet werden konnte.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>azconsole has no right to write {path}, or the disk is mounted read-only.</source>
   <translation>azconsole hat keine Schreibberechtigung für {path}, oder der Datenträger ist schreibgeschützt eingebunden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/database.py"></location>
   <source>azconsole is ending.</source>
   <translation>azconsole wird beendet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/instance.py"></location>
   <source>azconsole is open already</source>
   <translation>azconsole ist bereits geöffnet</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/jobs.py"></location>
   <source>azconsole met an error that it does not know ({error}).</source>
   <translation>In azconsole ist ein unbekannter Fehler aufgetreten ({error}).</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/window.py"></location>
   <source>azconsole met an error that it does not know ({what}). Nothing was lost and the window goes on; if it happens again, send this report to the developers. What looks like a secret was taken out of it; read it before you send it.</source>
   <translation>In azconsole ist ein unbekannter Fehler aufgetreten ({what}). Es ging nichts verloren, und Sie können weiterarbeiten; tritt der Fehler erneut auf, senden Sie diesen Bericht an die Entwickler. Was wie ein Geheimnis aussieht, wurde daraus entfernt; lesen Sie den Bericht, bevor Sie ihn senden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/network.py"></location>
   <source>azconsole speaks to HTTP proxies only, not to SOCKS proxies.</source>
   <translation>azconsole unterstützt nur HTTP-Proxys, keine SOCKS-Proxys.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>before</source>
   <translation>vor</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/network.py"></location>
   <source>certificates: {places}</source>
   <translation>Zertifikate: {places}</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/applications.py"></location>
   <source>change the app registration</source>
   <translation>die App-Registrierung zu ändern</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/identifiers.py"></location>
   <source>client ID</source>
   <translation>Client-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>comma</source>
   <translation>Komma</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>contains</source>
   <translation>enthält</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/principals.py"></location>
   <source>create a service principal</source>
   <translation>einen Dienstprinzipal zu erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/applications.py"></location>
   <source>create an app registration</source>
   <translation>eine App-Registrierung zu erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/azure_services_wizard.py"></location>
   <source>current</source>
   <translation>aktuell</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/applications.py"></location>
   <source>delete the app registration</source>
   <translation>die App-Registrierung zu löschen</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/typed_text.py"></location>
   <source>description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>different</source>
   <translation>unterschiedlich</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/steps_view.py"></location>
   <source>done</source>
   <translation>abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/steps_view.py"></location>
   <source>done, needs attention</source>
   <translation>abgeschlossen, bitte beachten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>ends with</source>
   <translation>endet mit</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>every day</source>
   <translation>jeden Tag</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>every hour</source>
   <translation>jede Stunde</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>every week</source>
   <translation>jede Woche</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>every {count:n} days</source>
   <translation>alle {count:n} Tage</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>every {count:n} hours</source>
   <translation>alle {count:n} Stunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>every {count:n} weeks</source>
   <translation>alle {count:n} Wochen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/steps_view.py"></location>
   <source>failed</source>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/signin.py"></location>
   <source>find the tenant</source>
   <translation>den Mandanten zu finden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/principals.py"></location>
   <source>grant admin consent</source>
   <translation>die Administratorzustimmung zu erteilen</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/application_menu.py"></location>
   <source>in memory, until the program ends</source>
   <translation>im Arbeitsspeicher, bis das Programm beendet wird</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>is</source>
   <translation>ist</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>is at least</source>
   <translation>ist mindestens</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>is empty</source>
   <translation>ist leer</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>is less than</source>
   <translation>ist kleiner als</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>is not</source>
   <translation>ist nicht</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/delta_records.py"></location>
   <source>it has both a next and a delta link</source>
   <translation>Link zur nächsten Seite und Deltalink sind beide vorhanden</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/paging.py"></location>
   <source>it has no list</source>
   <translation>Die Liste fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/devices.py"></location>
   <source>it has no list of devices</source>
   <translation>Die Liste der Geräte fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/user_records.py"></location>
   <source>it has no list of users</source>
   <translation>Die Liste der Benutzer fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/delta_records.py"></location>
   <source>it has no next or delta link</source>
   <translation>Link zur nächsten Seite und Deltalink fehlen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/resources.py"></location>
   <source>it has no workspace ID</source>
   <translation>Die Arbeitsbereichs-ID fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/applications.py"></location>
   <source>it holds no secret</source>
   <translation>Der geheime Schlüssel fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/database.py"></location>
   <source>it is a database of another program</source>
   <translation>Dies ist die Datenbank eines anderen Programms</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/client.py"></location>
   <source>it is no JSON</source>
   <translation>kein JSON</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>it is no table</source>
   <translation>keine Tabelle</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/msal_client.py"></location>
   <source>it is not JSON</source>
   <translation>kein JSON</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/organization.py"></location>
   <source>it names no tenant</source>
   <translation>Der Mandant fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/delta_records.py"></location>
   <source>its link is not a text</source>
   <translation>Der Link ist kein Text</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/client.py"></location>
   <source>its pages go round in a circle</source>
   <translation>Die Seiten verweisen im Kreis aufeinander</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/notifications.py"></location>
   <source>just now</source>
   <translation>gerade eben</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>kept</source>
   <translation>aufbewahrt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>list the collections</source>
   <translation>die Sammlungen aufzulisten</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/searches.py"></location>
   <source>list the computer groups</source>
   <translation>die Computergruppen aufzulisten</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/resources.py"></location>
   <source>list the resource groups</source>
   <translation>die Ressourcengruppen aufzulisten</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/resources.py"></location>
   <source>list the subscriptions</source>
   <translation>die Abonnements aufzulisten</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/resources.py"></location>
   <source>list the workspaces</source>
   <translation>die Arbeitsbereiche aufzulisten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>longer</source>
   <translation>länger</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/applications.py"></location>
   <source>make a secret key</source>
   <translation>einen geheimen Schlüssel zu erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/rules.py"></location>
   <source>make the data collection rule</source>
   <translation>die Datensammlungsregel zu erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>make the table</source>
   <translation>die Tabelle zu erstellen</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/file_import.py"></location>
   <source>name of the collection</source>
   <translation>Name der Sammlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_columns.py"></location>
   <source>name of the device</source>
   <translation>Name des Geräts</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/session.py"></location>
   <source>network settings</source>
   <translation>Netzwerkeinstellungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>new collection</source>
   <translation>neue Sammlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>no runs</source>
   <translation>keine Ausführungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/palette_commands.py"></location>
   <source>not available now</source>
   <translation>zurzeit nicht verfügbar</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/steps_view.py"></location>
   <source>not begun</source>
   <translation>nicht begonnen</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/application_menu.py"></location>
   <source>not decided yet: it is asked when the first key is kept</source>
   <translation>noch nicht entschieden: Sie werden gefragt, wenn der erste Schlüssel aufbewahrt wird</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/azure_services_wizard.py"></location>
   <source>not reached yet</source>
   <translation>noch nicht erreicht</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/network.py"></location>
   <source>not through the proxy: {hosts}</source>
   <translation>nicht über den Proxy: {hosts}</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/session.py"></location>
   <source>only the practice cloud's own CA ({file})</source>
   <translation>nur die eigene Zertifizierungsstelle der Übungscloud ({file})</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/search_bar.py"></location>
   <source>or</source>
   <translation>oder</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/search.py"></location>
   <source>or {criterion}</source>
   <translation>oder {criterion}</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/application_menu.py"></location>
   <source>practice cloud</source>
   <translation>Übungscloud</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/network.py"></location>
   <source>proxy: none</source>
   <translation>Proxy: keiner</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/network.py"></location>
   <source>proxy: none (chosen here)</source>
   <translation>Proxy: keiner (hier ausgewählt)</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/network.py"></location>
   <source>proxy: {proxies}</source>
   <translation>Proxy: {proxies}</translation>
  </message>
  <message>
   <location filename="../../azconsole/wiring/network.py"></location>
   <source>proxy: {proxies} (chosen here)</source>
   <translation>Proxy: {proxies} (hier ausgewählt)</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/azure_services_wizard.py"></location>
   <source>reachable</source>
   <translation>erreichbar</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/applications.py"></location>
   <source>read app registrations</source>
   <translation>App-Registrierungen zu lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/principals.py"></location>
   <source>read consents</source>
   <translation>Zustimmungen zu lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/principals.py"></location>
   <source>read service principals</source>
   <translation>Dienstprinzipale zu lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/rules.py"></location>
   <source>read the data collection rule</source>
   <translation>die Datensammlungsregel zu lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/devices.py"></location>
   <source>read the devices</source>
   <translation>die Geräte zu lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/site/reader.py"></location>
   <source>read the members</source>
   <translation>die Mitglieder zu lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/resources.py"></location>
   <source>read the permissions</source>
   <translation>die Berechtigungen zu lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/tables.py"></location>
   <source>read the table</source>
   <translation>die Tabelle zu lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/organization.py"></location>
   <source>read the tenant's name</source>
   <translation>den Namen des Mandanten zu lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/users.py"></location>
   <source>read the users</source>
   <translation>die Benutzer zu lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/resources.py"></location>
   <source>read the workspace</source>
   <translation>den Arbeitsbereich zu lesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/graph/applications.py"></location>
   <source>remove a secret key</source>
   <translation>einen geheimen Schlüssel zu entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/searches.py"></location>
   <source>remove the computer group</source>
   <translation>die Computergruppe zu entfernen</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/log_queries.py"></location>
   <source>run the query</source>
   <translation>die Abfrage auszuführen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>semicolon</source>
   <translation>Semikolon</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>shorter</source>
   <translation>kürzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/azure.py"></location>
   <source>sign in</source>
   <translation>die Anmeldung durchzuführen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/steps_view.py"></location>
   <source>skipped</source>
   <translation>übersprungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>starts with</source>
   <translation>beginnt mit</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/arm_ids.py"></location>
   <source>subscription ID</source>
   <translation>Abonnement-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>tab</source>
   <translation>Tabulator</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/identifiers.py"></location>
   <source>tenant ID</source>
   <translation>Mandanten-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/msal_client.py"></location>
   <source>the code or its address is missing</source>
   <translation>der Code oder seine Adresse fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>the collection is known</source>
   <translation>die Sammlung ist bekannt</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>the data collection rule {rule}</source>
   <translation>die Datensammlungsregel {rule}</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/database.py"></location>
   <source>the file is empty or missing although this folder had a database</source>
   <translation>Die Datei ist leer oder fehlt, obwohl dieser Ordner eine Datenbank enthielt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/session.py"></location>
   <source>the operating system's certificate store</source>
   <translation>Zertifikatspeicher des Betriebssystems</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/application_menu.py"></location>
   <source>the operating system's key store</source>
   <translation>im Schlüsselspeicher des Betriebssystems</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/session.py"></location>
   <source>the practice cloud</source>
   <translation>die Übungscloud</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/bugs.py"></location>
   <source>the program ended unexpectedly last time</source>
   <translation>das Programm wurde beim letzten Mal unerwartet beendet</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>the table {table}</source>
   <translation>die Tabelle {table}</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/azure.py"></location>
   <source>the token does not name the app's service principal</source>
   <translation>Das Token nennt den Dienstprinzipal der App nicht</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/msal_client.py"></location>
   <source>the token is missing</source>
   <translation>das Token fehlt</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/application_menu.py"></location>
   <source>the vault in the data folder, protected by a passphrase</source>
   <translation>im Tresor im Datenordner, durch eine Passphrase geschützt</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/read_site.py"></location>
   <source>this console</source>
   <translation>dieser Konsole</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_page.py"></location>
   <source>thread {thread}</source>
   <translation>Thread {thread}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/steps_view.py"></location>
   <source>under way</source>
   <translation>wird ausgeführt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe.py"></location>
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/ingestion.py"></location>
   <source>upload the rows</source>
   <translation>die Zeilen hochzuladen</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/steps_view.py"></location>
   <source>waiting</source>
   <translation>wartet</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>was not within the last (days)</source>
   <translation>war nicht in den letzten (Tagen)</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>was within the last (days)</source>
   <translation>war in den letzten (Tagen)</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/diagnostics_dialog.py"></location>
   <source>when written</source>
   <translation>beim Schreiben</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/arm_ids.py"></location>
   <source>workspace ID</source>
   <translation>Arbeitsbereichs-ID</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/searches.py"></location>
   <source>write the computer group</source>
   <translation>die Computergruppe zu schreiben</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>{added:n} added, {changed:n} changed, {removed:n} removed</source>
   <translation>{added:n} hinzugefügt, {changed:n} geändert, {removed:n} entfernt</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/delete_service_dialog.py"></location>
   <source>{app} is also used by {services}.</source>
   <translation>{app} wird auch von {services} verwendet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/app_created_dialog.py"></location>
   <source>{app} was created in Azure AD, and something is left to do.</source>
   <translation>{app} wurde in Azure AD erstellt, und es bleibt noch etwas zu tun.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_compare.py"></location>
   <source>{change}: {fields}</source>
   <translation>{change}: {fields}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_work.py"></location>
   <source>{check}: {finding}</source>
   <translation>{check}: {finding}</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/collection_refusals.py"></location>
   <source>{circle}: its members could not be told.</source>
   <translation>{circle}: Die Mitglieder ließen sich nicht bestimmen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>{cloud} has no tenant with the ID {tenant_id}.</source>
   <translation>{cloud} hat keinen Mandanten mit der ID {tenant_id}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>{count:n} are hidden: show them again</source>
   <translation>{count:n} sind ausgeblendet: Wieder anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/run_changes_dialog.py"></location>
   <source>{count:n} changed user</source>
   <translation>{count:n} geänderter Benutzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/run_changes_dialog.py"></location>
   <source>{count:n} changed users</source>
   <translation>{count:n} geänderte Benutzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>{count:n} collection has changed.</source>
   <translation>{count:n} Sammlung wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>{count:n} collections have changed.</source>
   <translation>{count:n} Sammlungen wurden geändert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/leave_workspace.py"></location>
   <source>{count:n} computer groups stay in the workspace “{workspace}” (category ConfigMgr): {why}</source>
   <translation>{count:n} Computergruppen bleiben im Arbeitsbereich „{workspace}“ (Kategorie ConfigMgr): {why}</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/notifications.py"></location>
   <source>{count:n} day ago</source>
   <translation>vor {count:n} Tag</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/notifications.py"></location>
   <source>{count:n} days ago</source>
   <translation>vor {count:n} Tagen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{count:n} device</source>
   <translation>{count:n} Gerät</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>{count:n} device collection</source>
   <translation>{count:n} Gerätesammlung</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_site_dialog.py"></location>
   <source>{count:n} device collections</source>
   <translation>{count:n} Gerätesammlungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_reading.py"></location>
   <source>{count:n} device read</source>
   <translation>{count:n} Gerät gelesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>{count:n} device was added.</source>
   <translation>{count:n} Gerät wurde hinzugefügt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{count:n} devices</source>
   <translation>{count:n} Geräte</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_reading.py"></location>
   <source>{count:n} devices read</source>
   <translation>{count:n} Geräte gelesen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/discover_devices.py"></location>
   <source>{count:n} devices read: {added:n} added, {changed:n} changed, {removed:n} removed.</source>
   <translation>{count:n} Geräte gelesen: {added:n} hinzugefügt, {changed:n} geändert, {removed:n} entfernt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>{count:n} devices were added.</source>
   <translation>{count:n} Geräte wurden hinzugefügt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_page.py"></location>
   <source>{count:n} entries</source>
   <translation>{count:n} Einträge</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_page.py"></location>
   <source>{count:n} entry</source>
   <translation>{count:n} Eintrag</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/list_desk.py"></location>
   <source>{count:n} exported to {path}</source>
   <translation>{count:n} in {path} exportiert</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/notifications.py"></location>
   <source>{count:n} hour ago</source>
   <translation>vor {count:n} Stunde</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/notifications.py"></location>
   <source>{count:n} hours ago</source>
   <translation>vor {count:n} Stunden</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/texts.py"></location>
   <source>{count:n} item</source>
   <translation>{count:n} Element</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/texts.py"></location>
   <source>{count:n} items</source>
   <translation>{count:n} Elemente</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/export.py"></location>
   <source>{count:n} items are selected; the clipboard takes at most {most:n} items.</source>
   <translation>{count:n} Elemente sind ausgewählt; die Zwischenablage nimmt höchstens {most:n} Elemente auf.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>{count:n} line is left out.</source>
   <translation>{count:n} Zeile wird ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>{count:n} line is there twice.</source>
   <translation>{count:n} Zeile kommt doppelt vor.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>{count:n} lines are left out.</source>
   <translation>{count:n} Zeilen werden ausgelassen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_words.py"></location>
   <source>{count:n} lines are there twice.</source>
   <translation>{count:n} Zeilen kommen doppelt vor.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/notifications.py"></location>
   <source>{count:n} minute ago</source>
   <translation>vor {count:n} Minute</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/notifications.py"></location>
   <source>{count:n} minutes ago</source>
   <translation>vor {count:n} Minuten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{count:n} more</source>
   <translation>{count:n} weitere</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>{count:n} more are only in the table.</source>
   <translation>{count:n} weitere stehen nur in der Tabelle.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flag.py"></location>
   <source>{count:n} notification</source>
   <translation>{count:n} Benachrichtigung</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flyout.py"></location>
   <source>{count:n} notification is hidden: show it again</source>
   <translation>{count:n} Benachrichtigung ist ausgeblendet: Wieder anzeigen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/notification_flag.py"></location>
   <source>{count:n} notifications</source>
   <translation>{count:n} Benachrichtigungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>{count:n} page</source>
   <translation>{count:n} Seite</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>{count:n} pages</source>
   <translation>{count:n} Seiten</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>{count:n} record could not be taken.</source>
   <translation>{count:n} Datensatz konnte nicht übernommen werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>{count:n} records could not be taken.</source>
   <translation>{count:n} Datensätze konnten nicht übernommen werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>{count:n} row</source>
   <translation>{count:n} Zeile</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>{count:n} rows</source>
   <translation>{count:n} Zeilen</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_work.py"></location>
   <source>{count:n} secret keys expire soon.</source>
   <translation>{count:n} geheime Schlüssel laufen bald ab.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/recurring_work.py"></location>
   <source>{count:n} secret keys have expired.</source>
   <translation>{count:n} geheime Schlüssel sind abgelaufen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>{count:n} user</source>
   <translation>{count:n} Benutzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/service_properties_dialog.py"></location>
   <source>{count:n} user read.</source>
   <translation>{count:n} Benutzer gelesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/run_compare_dialog.py"></location>
   <source>{count:n} user was not changed alike:</source>
   <translation>{count:n} Benutzer wurde nicht gleich geändert:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>{count:n} users</source>
   <translation>{count:n} Benutzer</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/service_properties_dialog.py"></location>
   <source>{count:n} users read.</source>
   <translation>{count:n} Benutzer gelesen.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/run_compare_dialog.py"></location>
   <source>{count:n} users were not changed alike:</source>
   <translation>{count:n} Benutzer wurden nicht gleich geändert:</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/notifications.py"></location>
   <source>{count:n} week ago</source>
   <translation>vor {count:n} Woche</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/notifications.py"></location>
   <source>{count:n} weeks ago</source>
   <translation>vor {count:n} Wochen</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/words.py"></location>
   <source>{counts}, {skipped:n} skipped</source>
   <translation>{counts}, {skipped:n} übersprungen</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/search.py"></location>
   <source>{field} after "{value}"</source>
   <translation>{field} nach „{value}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/search.py"></location>
   <source>{field} before "{value}"</source>
   <translation>{field} vor „{value}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/search.py"></location>
   <source>{field} contains "{value}"</source>
   <translation>{field} enthält „{value}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{field} contains “{value}”</source>
   <translation>{field} enthält „{value}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{field} ends with “{value}”</source>
   <translation>{field} endet mit „{value}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/search.py"></location>
   <source>{field} is "{value}"</source>
   <translation>{field} ist „{value}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{field} is at least {value}</source>
   <translation>{field} ist mindestens {value}</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{field} is empty</source>
   <translation>{field} ist leer</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{field} is less than {value}</source>
   <translation>{field} ist kleiner als {value}</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/search.py"></location>
   <source>{field} is not "{value}"</source>
   <translation>{field} ist nicht „{value}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{field} is not “{value}”</source>
   <translation>{field} ist nicht „{value}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{field} is “{value}”</source>
   <translation>{field} ist „{value}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/search.py"></location>
   <source>{field} starts with "{value}"</source>
   <translation>{field} beginnt mit „{value}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{field} starts with “{value}”</source>
   <translation>{field} beginnt mit „{value}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{field} was not within the last {value} days</source>
   <translation>{field} war nicht in den letzten {value} Tagen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{field} was within the last {value} days</source>
   <translation>{field} war in den letzten {value} Tagen</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>{folder} has {free} MB free; about {missing} MB more are needed. What was stored before is kept.</source>
   <translation>In {folder} sind {free} MB frei; etwa {missing} MB mehr werden benötigt. Was zuvor gespeichert wurde, bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/configure_service.py"></location>
   <source>{full}.</source>
   <translation>{full}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/configure_service.py"></location>
   <source>{full}; delta discovery every {minutes} minutes.</source>
   <translation>{full}; Deltaermittlung alle {minutes} Minuten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/column_groups.py"></location>
   <source>{group}, collapsed</source>
   <translation>{group}, reduziert</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>{host} answered with the status {status} and content of the kind {kind}, which the service does not do.</source>
   <translation>{host} hat mit dem Status {status} und Inhalt vom Typ {kind} geantwortet; so antwortet der Dienst nicht.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>{host} answers with a page that is not known as the portal's.</source>
   <translation>{host} antwortet mit einer Seite, die nicht als Seite des Portals bekannt ist.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>{host} did not answer in time.</source>
   <translation>{host} hat nicht rechtzeitig geantwortet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>{host} is reached, but answers with the error {status}.</source>
   <translation>{host} wird erreicht, antwortet aber mit dem Fehler {status}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe.py"></location>
   <source>{host} is {addresses}</source>
   <translation>{host} ist {addresses}</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>{host} or a gateway before it does not offer TLS 1.2 or newer.</source>
   <translation>{host} oder ein vorgeschaltetes Gateway bietet TLS 1.2 oder höher nicht an.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/network_errors.py"></location>
   <source>{host} refused the connection.</source>
   <translation>{host} hat die Verbindung abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/list_pane.py"></location>
   <source>{items}, {count:n} selected</source>
   <translation>{items}, {count:n} ausgewählt</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>{job} of {started:moment}</source>
   <translation>{job} vom {started:moment}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>{kind} cannot be configured in {cloud}; it is offered in these clouds only: {families}.</source>
   <translation>{kind} kann in {cloud} nicht konfiguriert werden; dieser Dienst wird nur in folgenden Clouds angeboten: {families}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>{kind} is configured already as “{service}”; it can be configured only once.</source>
   <translation>{kind} ist bereits als „{service}“ konfiguriert; dieser Dienst kann nur einmal konfiguriert werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>{kind} is configured already for the tenant “{tenant}” as “{service}”; each instance needs a distinct tenant.</source>
   <translation>{kind} ist für den Mandanten „{tenant}“ bereits als „{service}“ konfiguriert; jede Instanz benötigt einen eigenen Mandanten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/services_list.py"></location>
   <source>{kind} service</source>
   <translation>Dienst „{kind}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/search_site.py"></location>
   <source>{kind}, not used by a service yet</source>
   <translation>{kind}, noch von keinem Dienst verwendet</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/search_site.py"></location>
   <source>{kind}, used by {service}</source>
   <translation>{kind}, verwendet von {service}</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/file_import.py"></location>
   <source>{message} {hint}</source>
   <translation>{message} {hint}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>{missing} (a consent given just now needs some minutes to reach the app).</source>
   <translation>{missing} (eine soeben erteilte Zustimmung benötigt einige Minuten, bis sie die App erreicht).</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>{names} and {count:n} more</source>
   <translation>{names} und {count:n} weitere</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/device_words.py"></location>
   <source>{names} and {count} more</source>
   <translation>{names} und {count} weitere</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_bar.py"></location>
   <source>{name} ({size})</source>
   <translation>{name} ({size})</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/collection_dialog.py"></location>
   <source>{name} Properties</source>
   <translation>Eigenschaften von {name}</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/session.py"></location>
   <source>{name}: {path} (not found)</source>
   <translation>{name}: {path} (nicht gefunden)</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_server.py"></location>
   <source>{one} or {other}</source>
   <translation>{one} oder {other}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/help_window.py"></location>
   <source>{page} - azconsole Help</source>
   <translation>{page} - Hilfe zu azconsole</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/log_view.py"></location>
   <source>{path} cannot be read: {reason}.</source>
   <translation>{path} kann nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/database.py"></location>
   <source>{path} has schema version {version}; this program knows up to version {known}. Nothing was changed.</source>
   <translation>{path} hat die Schemaversion {version}; dieses Programm kennt Versionen bis {known}. Es wurde nichts geändert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>{path} has {size:n} bytes; at most {limit:n} can be imported.</source>
   <translation>{path} hat {size:n} Byte; höchstens {limit:n} können importiert werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>{path} holds bytes that are no text in {encoding}.</source>
   <translation>{path} enthält Bytes, die kein Text in {encoding} sind.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>{path} is empty.</source>
   <translation>{path} ist leer.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>{path} is neither UTF-8, UTF-16 nor Windows-1252.</source>
   <translation>{path} ist weder UTF-8 noch UTF-16 noch Windows-1252.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>{path} is not a text in UTF-8.</source>
   <translation>{path} ist kein Text in UTF-8.</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/vault.py"></location>
   <source>{path} is not a whole azconsole vault. It was left as it is.</source>
   <translation>{path} ist kein vollständiger Tresor von azconsole. Die Datei wurde nicht verändert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>{path} is open in another program, which lets nobody else read it.</source>
   <translation>{path} ist in einem anderen Programm geöffnet, das niemand anderen lesen lässt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/whole_file.py"></location>
   <source>{path} may not be written.</source>
   <translation>{path} darf nicht geschrieben werden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/whole_file.py"></location>
   <source>{path} was not written: {reason}.</source>
   <translation>{path} wurde nicht geschrieben: {reason}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/diagnostics_dialog.py"></location>
   <source>{path} was written ({size}).</source>
   <translation>{path} wurde geschrieben ({size}).</translation>
  </message>
  <message>
   <location filename="../../azconsole/store/errors.py"></location>
   <source>{path}: {finding}. Nothing was changed in it.</source>
   <translation>{path}: {finding}. An der Datei wurde nichts geändert.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_file.py"></location>
   <source>{path}: {reason}.</source>
   <translation>{path}: {reason}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_client.py"></location>
   <source>{permission} is granted for some users only; an administrator grants it at {url}</source>
   <translation>{permission} wurde nur für einige Benutzer erteilt; ein Administrator erteilt die Berechtigung unter {url}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/verify_client.py"></location>
   <source>{permission} is not granted to the app; an administrator grants it at {url}</source>
   <translation>{permission} wurde der App nicht erteilt; ein Administrator erteilt die Berechtigung unter {url}</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_rows.py"></location>
   <source>{place} ({process})</source>
   <translation>{place} ({process})</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe.py"></location>
   <source>{proxy} connects us</source>
   <translation>{proxy} stellt die Verbindung her</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_page.py"></location>
   <source>{rows:n} of {count:n} entries</source>
   <translation>{rows:n} von {count:n} Einträgen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connector_details.py"></location>
   <source>{rows:n} of {members:n}</source>
   <translation>{rows:n} von {members:n}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>{rows} in {seconds:n} s</source>
   <translation>{rows} in {seconds:n} s</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>{rule} is ready.</source>
   <translation>{rule} ist bereit.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/discovery_settings_dialog.py"></location>
   <source>{schedule}, from the chosen start.</source>
   <translation>{schedule}, ab dem gewählten Beginn.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/discovery_settings_dialog.py"></location>
   <source>{schedule}, from when the service is configured.</source>
   <translation>{schedule}, ab der Konfiguration des Diensts.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>{seconds:n} s</source>
   <translation>{seconds:n} s</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>{service} (not yet)</source>
   <translation>{service} (noch nicht)</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>{service} ({at:moment})</source>
   <translation>{service} ({at:moment})</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe_answers.py"></location>
   <source>{service} answers as it should.</source>
   <translation>{service} antwortet wie erwartet.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/retry.py"></location>
   <source>{service} asks to wait {hours} hours.</source>
   <translation>{service} bittet um eine Wartezeit von {hours} Stunden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/retry.py"></location>
   <source>{service} asks to wait {minutes} minutes.</source>
   <translation>{service} bittet um eine Wartezeit von {minutes} Minuten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/completion_page.py"></location>
   <source>{service} is in the list of Azure services.</source>
   <translation>{service} steht in der Liste der Azure-Dienste.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/completion_page.py"></location>
   <source>{service} is in the list of Azure services. Its collections are uploaded every 3 hours; to do it now, select it and press Synchronize Now.</source>
   <translation>{service} steht in der Liste der Azure-Dienste. Die Sammlungen werden alle 3 Stunden hochgeladen; wählen Sie den Dienst aus und dann Jetzt synchronisieren, um es jetzt zu tun.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/wizard/completion_page.py"></location>
   <source>{service} is in the list of Azure services. To find the users now, select it and press Run Full Discovery Now.</source>
   <translation>{service} steht in der Liste der Azure-Dienste. Um die Benutzer jetzt zu ermitteln, wählen Sie den Dienst aus und wählen dann „Vollständige Ermittlung jetzt ausführen“.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/validation.py"></location>
   <source>{service} is not in this version.</source>
   <translation>{service} ist in dieser Version nicht enthalten.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/run_changes_dialog.py"></location>
   <source>{service}, {tenant}: {kind} run. {outcome} after {duration}. {users:n} users read, {added:n} added, {changed:n} changed, {removed:n} removed.</source>
   <translation>{service}, {tenant}: Ausführung ({kind}). {outcome} nach {duration}. {users:n} Benutzer gelesen, {added:n} hinzugefügt, {changed:n} geändert, {removed:n} entfernt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>{service}: not yet</source>
   <translation>{service}: noch nicht</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/collections_list.py"></location>
   <source>{service}: {at:moment}, {rows:n} rows</source>
   <translation>{service}: {at:moment}, {rows:n} Zeilen</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/read_devices.py"></location>
   <source>{service}: {sentence}</source>
   <translation>{service}: {sentence}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/pick_dialog.py"></location>
   <source>{shown:n} of {all:n}</source>
   <translation>{shown:n} von {all:n}</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>{table} is there.</source>
   <translation>{table} ist vorhanden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/connect_workspace.py"></location>
   <source>{table} was made.</source>
   <translation>{table} wurde angelegt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>{time} h</source>
   <translation>{time} h</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/run_words.py"></location>
   <source>{time} min</source>
   <translation>{time} min</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/connectivity.py"></location>
   <source>{time} ms</source>
   <translation>{time} ms</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/results_table.py"></location>
   <source>{title} columns</source>
   <translation>Spalten der Liste „{title}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/dialogs/import_collections_dialog.py"></location>
   <source>{title}:</source>
   <translation>{title}:</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/errors.py"></location>
   <source>{title}: {message}</source>
   <translation>{title}: {message}</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/errors.py"></location>
   <source>{title}: {message} ({hint})</source>
   <translation>{title}: {message} ({hint})</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/details.py"></location>
   <source>{users:n} on {pages} in {seconds:n} s</source>
   <translation>{users:n} auf {pages} in {seconds:n} s</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/probe.py"></location>
   <source>{version}; certificate issued by {issuer}</source>
   <translation>{version}; Zertifikat ausgestellt von {issuer}</translation>
  </message>
  <message>
   <location filename="../../azconsole/controllers/dashboard.py"></location>
   <source>{what}: {count:n}</source>
   <translation>{what}: {count:n}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/query_result.py"></location>
   <source>{what}: {count:n} values from {least} to {most}.</source>
   <translation>{what}: {count:n} Werte von {least} bis {most}.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>“{app}” is a native client app; a web app is needed here.</source>
   <translation>„{app}“ ist eine native Client-App; hier ist eine Web-App erforderlich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/service_rules.py"></location>
   <source>“{app}” is a web app; a native client app is needed here.</source>
   <translation>„{app}“ ist eine Web-App; hier ist eine native Client-App erforderlich.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/typed_text.py"></location>
   <source>“{char}” ({code})</source>
   <translation>„{char}“ ({code})</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/arm/wire.py"></location>
   <source>“{id}” is no ID of a resource in Azure.</source>
   <translation>„{id}“ ist keine ID einer Ressource in Azure.</translation>
  </message>
  <message>
   <location filename="../../azconsole/cloud/azure_session.py"></location>
   <source>“{id}” is no workspace ID.</source>
   <translation>„{id}“ ist keine Arbeitsbereichs-ID.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>“{name}”</source>
   <translation>„{name}“</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/arm_ids.py"></location>
   <source>“{name}” cannot be the name of a Log Analytics workspace.</source>
   <translation>„{name}“ kann nicht der Name eines Log Analytics-Arbeitsbereichs sein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/arm_ids.py"></location>
   <source>“{name}” cannot be the name of a resource group.</source>
   <translation>„{name}“ kann nicht der Name einer Ressourcengruppe sein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>“{name}” excludes {rest}</source>
   <translation>„{name}“ ohne {rest}</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/device_pages.py"></location>
   <source>“{name}” has no members.</source>
   <translation>„{name}“ hat keine Mitglieder.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/collection_rules.py"></location>
   <source>“{name}” includes {rest}</source>
   <translation>„{name}“ enthält {rest}</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/network.py"></location>
   <source>“{name}” is no name of a host or domain.</source>
   <translation>„{name}“ ist kein Name eines Hosts oder einer Domäne.</translation>
  </message>
  <message>
   <location filename="../../azconsole/app/device_desk.py"></location>
   <source>“{name}” is stored, with {devices}.</source>
   <translation>„{name}“ ist gespeichert ({devices}).</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/query_workspace.py"></location>
   <source>“{service}” is no Log Analytics Connector.</source>
   <translation>„{service}“ ist kein Log Analytics-Connector.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/upload_collections.py"></location>
   <source>“{service}” was not connected to its workspace wholly.</source>
   <translation>„{service}“ wurde nicht vollständig mit dem Arbeitsbereich verbunden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/gui/console/log_page.py"></location>
   <source>“{text}” was not found.</source>
   <translation>„{text}“ wurde nicht gefunden.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/identifiers.py"></location>
   <source>“{typed}” is a domain name; enter the tenant ID, which Azure AD shows under Properties.</source>
   <translation>„{typed}“ ist ein Domänenname; geben Sie die Mandanten-ID ein, die Azure AD unter „Eigenschaften“ anzeigt.</translation>
  </message>
  <message>
   <location filename="../../azconsole/domain/identifiers.py"></location>
   <source>“{typed}” stands for many tenants; enter the tenant ID of one tenant.</source>
   <translation>„{typed}“ steht für viele Mandanten; geben Sie die Mandanten-ID eines einzelnen Mandanten ein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_columns.py"></location>
   <source>“{value}” is neither yes nor no.</source>
   <translation>„{value}“ ist weder Ja noch Nein.</translation>
  </message>
  <message>
   <location filename="../../azconsole/operations/import_columns.py"></location>
   <source>“{value}” is no date like 2026-11-23.</source>
   <translation>„{value}“ ist kein Datum wie 2026-11-23.</translation>
  </message>
 </context>
</TS>
