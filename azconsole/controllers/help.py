"""The help: pages shipped with the program, which of them belongs to what is on screen, and a search over them.

A page is an HTML file of `azconsole/data/help`; its name without the suffix is its topic, its `<h1>` its title. Translations
have the same names in folders named by the language. Pages link to each other by `topic.html`; the first page, `index`, links
to every other one, and its order is that of the contents.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

from azconsole.controllers.language import Language, installed
from azconsole.controllers.names import current_names
from azconsole.controllers.nodes import (
    AZURE_SERVICES,
    CLOUD_MANAGEMENT,
    CONNECTIVITY,
    DEVICE_COLLECTIONS,
    DEVICES,
    LOGS,
    QUERIES,
    RUNS,
    TENANTS,
    USERS,
    workspace_of,
)

HOME = "index"
FOLDER = Path(__file__).resolve().parent.parent / "data" / "help"

PAGES = {
    "azureServicesPage": "wizard-azure-services",
    "appPage": "wizard-app",
    "discoveryPage": "wizard-discovery",
    "configurationPage": "wizard-configuration",
    "summaryPage": "wizard-summary",
    "progressPage": "wizard-progress",
    "completionPage": "wizard-completion",
}
"""The pages of the wizard by their object names: the one that is shown counts wherever in the wizard the focus is."""

TOPICS = {
    **PAGES,
    # Windows.
    "azureServicesWizard": "wizard",
    "serverAppDialog": "server-app",
    "clientAppDialog": "client-app",
    "importServerAppDialog": "import-server-app",
    "importClientAppDialog": "import-client-app",
    "createServerAppDialog": "create-server-app",
    "createClientAppDialog": "create-client-app",
    "appCreatedDialog": "app-created",
    "signInDialog": "sign-in",
    "discoverySettingsDialog": "discovery-settings",
    "pickDialog": "wizard-configuration",
    "uploadCollectionsDialog": "wizard-configuration",
    "azureAdTab": "log-analytics",
    "connectionPanel": "wizard-configuration",
    "connectionTab": "log-analytics",
    "servicePropertiesDialog": "service-properties",
    "deleteServiceDialog": "delete-service",
    "removalsDialog": "removals",
    "keyStoreDialog": "secret-keys",
    "errorDialog": "errors",
    "crashDialog": "unexpected-error",
    "aboutDialog": "about",
    "connectDialog": "connect",
    "optionsDialog": "options",
    "networkDialog": "network",
    "navigationOptionsDialog": "navigation-options",
    "saveSearchDialog": "search",
    "runChangesDialog": "runs",
    "runCompareDialog": "runs",
    "diagnosticsDialog": "logs",
    "collectionDialog": "device-collections",
    "collectionPickerDialog": "device-collections",
    "devicePickerDialog": "device-collections",
    "queryRuleDialog": "device-collections",
    "importCollectionsDialog": "import-collections",
    "importSiteDialog": "import-site",
    "questionDialog": "device-collections",
    "deviceRemovalsDialog": "devices",
    # Parts of the main window; elsewhere in it the node counts.
    "detailsPane": "details-pane",
    "servicesCriteria": "search",
    "usersCriteria": "search",
    "devicesCriteria": "search",
    "collectionsCriteria": "search",
    "tenantsCriteria": "search",
    "runsCriteria": "search",
    "palette": "search",
}
"""The topic of a widget, by its object name; what is not here has the topic of what it stands in."""

_NODES = {
    AZURE_SERVICES: "azure-services",
    USERS: "users",
    DEVICES: "devices",
    DEVICE_COLLECTIONS: "device-collections",
    TENANTS: "tenants",
    CLOUD_MANAGEMENT: "cloud-management",
    RUNS: "runs",
    LOGS: "logs",
    QUERIES: "query",
    CONNECTIVITY: "network",
}
_WORKSPACES = {"assets": "assets-and-compliance", "monitoring": "monitoring", "administration": "administration"}
_EXCERPT = 70


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page: `text` is what it says, without markup; `anchors` are the places that can be gone to, `links` the addresses
    that it names, in order."""

    topic: str
    title: str
    html: str
    text: str
    anchors: tuple[str, ...]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that a search found, with the words around the first place."""

    topic: str
    title: str
    excerpt: str


def topic_of_node(key: str) -> str:
    """The topic of a node of the navigation pane. Raises KeyError when there is no such node."""
    if key in _NODES:
        return _NODES[key]
    return _WORKSPACES[workspace_of(key).key]


def topic_of(names: Sequence[str], otherwise: str = HOME) -> str:
    """The topic of a widget, given the object names from it outwards to its window."""
    return next((TOPICS[name] for name in names if name in TOPICS), otherwise)


class HelpLibrary:
    """All pages in a language (default: the one that is installed), each read when first asked for: a tenth of a megabyte."""

    def __init__(self, language: Language | None = None) -> None:
        self._language = language or installed()
        self._read: dict[str, HelpPage] = {}

    @cached_property
    def pages(self) -> dict[str, HelpPage]:
        """The pages by topic, in the order of the contents; what the contents do not name comes last."""
        found = {path.stem: self._one(path) for path in sorted(FOLDER.glob("*.html"))}
        order = [HOME, *(link.partition(".html")[0] for link in found[HOME].links)]
        return {topic: found[topic] for topic in dict.fromkeys([*order, *found]) if topic in found}

    def page(self, topic: str) -> HelpPage:
        """The page of a topic, the first page for an unknown one."""
        path = FOLDER / f"{topic}.html"
        known = path.parent == FOLDER and path.is_file()
        return self._one(path if known else FOLDER / f"{HOME}.html")

    def _one(self, path: Path) -> HelpPage:
        if path.stem not in self._read:
            spoken = path.parent / self._language.spoken / path.name
            html = (spoken if spoken.is_file() else path).read_text(encoding="utf-8")
            self._read[path.stem] = _page(path.stem, current_names(html) if self._language.current_names else html)
        return self._read[path.stem]

    def search(self, query: str) -> list[Hit]:
        """The pages that hold every word of the query, those first whose title does."""
        words = query.casefold().split()
        if not words:
            return []
        hits = []
        for page in self.pages.values():
            title, text = page.title.casefold(), page.text.casefold()
            if all(word in text for word in words):
                hits.append(
                    (not all(word in title for word in words), Hit(page.topic, page.title, _around(page, words)))
                )
        return [hit for _, hit in sorted(hits, key=lambda pair: pair[0])]


def _around(page: HelpPage, words: Sequence[str]) -> str:
    """The words around the longest of the searched ones, which is the rarest as a rule."""
    text = page.text
    place = text.casefold().find(max(words, key=len))
    start = text.rfind(" ", 0, max(0, place - _EXCERPT)) + 1
    end = text.find(" ", place + _EXCERPT)
    whole = end < 0
    return f"{'…' if start else ''}{text[start : None if whole else end]}{'' if whole else '…'}"


class _Reader(HTMLParser):
    """Takes a page's title, text, anchors and links out of its markup."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.words: list[str] = []
        self.anchors: list[str] = []
        self.links: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a title, an anchor or a link."""
        values = {name: value or "" for name, value in attrs}
        self._in_title = self._in_title or tag == "h1"
        if tag == "a" and "name" in values:
            self.anchors.append(values["name"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])

    def handle_endtag(self, tag: str) -> None:
        """A block ends a word."""
        if tag == "h1":
            self._in_title = False
        if tag not in {"a", "b", "i", "code"}:
            self.words.append(" ")

    def handle_data(self, data: str) -> None:
        """Keep what is said."""
        self.words.append(data)
        if self._in_title:
            self.title += data


def _page(topic: str, html: str) -> HelpPage:
    reader = _Reader()
    reader.feed(html)
    text = " ".join("".join(reader.words).split())
    return HelpPage(topic, reader.title.strip(), html, text, tuple(reader.anchors), tuple(reader.links))
