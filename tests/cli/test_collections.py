"""`azconsole collections`: each verb as people and programs call it, on a site of its own."""

from __future__ import annotations

import json

from tests.cli.conftest import Commands

CSV = "name,collection,operating system\nPC1,All desktops,Windows\nPC2,All desktops,\nPC1,Pilot,Windows\n"


def file(commands: Commands, content: str, name: str = "devices.csv") -> str:
    path = commands.folder / name
    path.write_text(content, "utf-8")
    return str(path)


def test_import_list_show_and_delete(commands: Commands) -> None:
    assert "There is no device collection" in commands.done("collections", "list")
    path = file(commands, CSV)
    would = commands.done("collections", "import", path, "--dry-run")
    assert "3 lines: 2 devices would be added" in would
    assert would.splitlines()[1].split() == ["2", "PC1", "new", "All", "desktops", "new"]
    assert "There is no device collection" in commands.done("collections", "list")
    assert "2 devices added, 0 changed; 2 collections made" in commands.done("collections", "import", path)
    listed = commands.done("collections", "list").splitlines()
    assert listed[0].split() == ["Id", "Name", "Members", "Evaluated", "Origin"]
    assert listed[1].startswith("AZC0001")
    assert "devices.csv" in listed[1]
    shown = commands.done("collections", "show", "all DESKTOPS")
    assert "Direct members: 2" in shown
    assert shown.splitlines()[-2].split()[:3] == ["PC1", "1", "file"]
    assert "and 1 more" in commands.done("collections", "show", "all desktops", "--limit", "1")
    assert "2 collections evaluated; the members of 0 changed" in commands.done("collections", "evaluate")
    assert "is deleted; its devices stay" in commands.done("collections", "delete", "Pilot")
    assert "no collection with the name or ID “Pilot”" in commands.refused("collections", "show", "Pilot")


def test_members_are_replaced_unless_they_are_to_be_kept(commands: Commands) -> None:
    commands.done("collections", "import", file(commands, CSV))
    commands.done("collections", "import", file(commands, "name,collection\nPC3,pilot\n"), "--add")
    shown = commands.run("collections", "show", "Pilot", "--json").json()
    assert [device["name"] for device in shown["devices"]] == ["PC1", "PC3"]
    assert shown["direct_members"] == shown["members"] == 2
    commands.done("collections", "import", file(commands, "name\nPC4\n"), "--collection", "Pilot")
    shown = commands.run("collections", "show", shown["id"], "--json").json()
    assert [device["name"] for device in shown["devices"]] == ["PC4"]


def test_json_of_the_verbs(commands: Commands) -> None:
    assert commands.run("collections", "list", "--json").json() == []
    entries = [{"name": "PC1", "collection": "One"}, {"name": "PC1", "collection": "one"}]
    path = file(commands, json.dumps(entries), "devices.json")
    preview = commands.run("collections", "import", path, "--dry-run", "--json").json()
    assert (preview["rows"][0]["device"], preview["result"]["doubles"], preview["problems"]) == ("new", 1, [])
    result = commands.run("collections", "import", path, "--json").json()
    assert (result["rows"], result["pairs"], result["devices_added"], result["collections_added"]) == (2, 1, 1, 1)
    (one,) = commands.run("collections", "list", "--json").json()
    assert (one["name"], one["members"], one["origin"]) == ("One", 1, "devices.json")
    assert commands.run("collections", "evaluate", "--json").json() == {"collections": 1, "changed": 0}
    assert commands.run("collections", "delete", "one", "--json").json() == {"deleted": "One", "id": one["id"]}


def test_names_with_spaces_that_are_ids_and_that_are_no_text(commands: Commands) -> None:
    commands.done("collections", "import", file(commands, "name,collection\nPC1,All  my PCs\nPC2,AZC00014\n"))
    assert commands.run("collections", "show", " all  MY pcs ", "--json").json()["name"] == "All  my PCs"
    listed = {one["name"]: one["id"] for one in commands.run("collections", "list", "--json").json()}
    assert listed == {"All  my PCs": "AZC00014", "AZC00014": "AZC00015"}
    for verb in ("show", "delete"):
        told = commands.refused("collections", verb, "azc00014")
        assert "“azc00014” is the name of AZC00015 and the ID of “All  my PCs”" in told
    assert commands.run("collections", "show", "AZC00015", "--json").json()["name"] == "AZC00014"
    assert "The text cannot be used" in commands.refused("collections", "show", "\udcff")
    assert "U+DCFF" in commands.refused("collections", "import", file(commands, "name\nP\n"), "--collection", "\udcff")


def test_a_file_with_faults_is_refused_with_its_line(commands: Commands) -> None:
    path = file(commands, "name,collection\nPC1,One\n,One\n")
    assert "Line 3: Enter the name of the device." in commands.refused("collections", "import", path)
    shown = commands.run("collections", "import", path, "--dry-run")
    assert shown.code == 1
    assert "Line 3:" in shown.err
    assert "The file would be refused" in shown.out
    assert commands.run("collections", "list", "--json").json() == []
    assert "Left out, because it cannot be taken: 1 line." in commands.done("collections", "import", path, "--skip-bad")
    assert "No such file" in commands.refused("collections", "import", "absent.csv")


def test_devices_of_a_tenant_and_collections_of_a_site(commands: Commands) -> None:
    commands.control.flags(adminServiceAppTokens=True)
    commands.configured()
    read = commands.done("collections", "devices", "--service", "contoso")
    assert read.startswith("Full discovery of devices: ")
    again = commands.run("collections", "devices", "--service", "Contoso", "--json").json()
    assert (again["full"], again["added"], again["waiting_removals"]) == (False, 0, 0)
    assert "completed" in commands.done("runs", "now", "device-discovery", "--service", "Contoso")
    site = ("collections", "site", "sms01.contoso.local", "--service", "Contoso", "--as-app")
    listed = commands.run(*site, "--json").json()
    chosen = next(found for found in listed if found["members"] and found["id"].startswith("PS1"))
    assert "1 collections made" in commands.done(*site, "--import", chosen["id"])
    imported = commands.run(*site, "--import", chosen["id"], "--json").json()
    assert (imported["collections_changed"], imported["members"]) == (1, chosen["members"])
    assert commands.run("collections", "show", chosen["id"], "--json").json()["members"] == chosen["members"]
    assert "No such service" in commands.refused("collections", "devices", "--service", "nobody")


def test_many_members_are_printed_as_few_are(commands: Commands) -> None:
    lines = "".join(f"PC{number:05},All\n" for number in range(12_000))
    commands.done("collections", "import", file(commands, f"name,collection\n{lines}"))
    whole = commands.run("collections", "show", "All", "--limit", "0", "--json")
    devices = whole.json()["devices"]
    assert [one["name"] for one in devices] == [f"PC{number:05}" for number in range(12_000)]
    assert whole.out == json.dumps(whole.json(), indent=2) + "\n"
    some = commands.run("collections", "show", "All", "--limit", "7001", "--json").json()
    assert some["devices"] == devices[:7001]
    assert "… and 4999 more" in commands.done("collections", "show", "All", "--limit", "7001")
    shown = commands.done("collections", "show", "All", "--limit", "0").splitlines()
    assert shown[-1].startswith("PC11999")
    commands.done("collections", "import", file(commands, "name,collection\nPC1,Other\n"))
    few = commands.run("collections", "show", "Other", "--json")
    assert few.out == json.dumps(few.json(), indent=2) + "\n"
