#!/usr/bin/env python3
"""What each product is made of, as CycloneDX 1.6: from the lock file and the manifests, the same at each run.

    sbom.py FOLDER      writes guichet-core, guichet-wasm, guichet-photo-wasm, guichet-service and guichet-c .cdx.json

The npm package has no dependency: what it ships is the two wasm. What only builds a product has the scope « excluded ».
"""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WASM = "wasm32-unknown-unknown"
NATIVE = "x86_64-unknown-linux-gnu"
PRODUCTS = {
    "guichet-core": ("Cargo.toml", "guichet", "", NATIVE),
    "guichet-wasm": ("Cargo.toml", "guichet", "wasm", WASM),
    "guichet-photo-wasm": ("Cargo.toml", "guichet", "photo-wasm", WASM),
    "guichet-service": ("Cargo.toml", "guichet", "service", NATIVE),
    "guichet-c": ("capi/Cargo.toml", "guichet-c", "", NATIVE),
}


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for product, (manifest, root, features, target) in PRODUCTS.items():
        bill = bill_of(product, ROOT / manifest, root, features, target)
        held(bill)
        (folder / f"{product}.cdx.json").write_text(json.dumps(bill, indent=2, ensure_ascii=False) + "\n")
        needed = sum(component["scope"] == "required" for component in bill["components"])
        print(f"{product:20} {needed:4} crates, and {len(bill['components']) - needed} that only build it")


def bill_of(product, manifest, root, features, target):
    command = ["cargo", "metadata", "--locked", "--format-version", "1", "--manifest-path", manifest,
               "--no-default-features", "--features", features, "--filter-platform", target]
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    crates = {crate["id"]: crate for crate in told["packages"]}
    nodes = {node["id"]: node for node in told["resolve"]["nodes"]}
    first = next(id for id, crate in crates.items() if crate["name"] == root and crate["source"] is None)
    linked = reached(first, nodes, crates, {None})
    all_of_them = reached(first, nodes, crates, {None, "build"})
    sums = checksums(manifest.with_name("Cargo.lock"))
    reference = lambda id: purl(crates[id])
    components = [component(crates[id], "required" if id in linked else "excluded", sums) for id in all_of_them - {first}]
    edges = [{"ref": reference(id), "dependsOn": sorted(reference(used) for used, _ in uses(nodes[id], crates, {None, "build"}) if used in all_of_them)}
             for id in all_of_them]
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": {**named(crates[first]), "name": product, "type": "library" if root != "guichet" or features != "service" else "application"}},
        "components": sorted(components, key=lambda it: it["bom-ref"]),
        "dependencies": sorted(edges, key=lambda it: it["ref"]),
    }


def uses(node, crates, kinds):
    """What a crate uses; a macro runs while its user is compiled, and nothing of it is linked."""
    for used in node["deps"]:
        if kinds & {kind["kind"] for kind in used["dep_kinds"]}:
            macro = any("proc-macro" in target["kind"] for target in crates[used["pkg"]]["targets"])
            yield used["pkg"], macro


def reached(first, nodes, crates, kinds):
    found, left = {first}, [first]
    while left:
        for used, macro in uses(nodes[left.pop()], crates, kinds):
            if used not in found and (not macro or "build" in kinds):
                found.add(used)
                left.append(used)
    return found


def checksums(lock):
    packages = tomllib.loads(lock.read_text())["package"]
    return {(package["name"], package["version"]): package.get("checksum") for package in packages}


def purl(crate):
    return f"pkg:cargo/{crate['name']}@{crate['version']}"


def named(crate):
    return {"bom-ref": purl(crate), "name": crate["name"], "version": crate["version"], "purl": purl(crate),
            "licenses": [{"expression": crate["license"].replace("/", " OR ")}]}


def component(crate, scope, sums):
    checksum = sums.get((crate["name"], crate["version"]))
    hashes = [{"alg": "SHA-256", "content": checksum}] if checksum else []
    return {"type": "library", **named(crate), "scope": scope, "hashes": hashes}


def held(bill):
    """A bill that says too little is not written."""
    references = {component["bom-ref"] for component in bill["components"]} | {bill["metadata"]["component"]["bom-ref"]}
    assert len(references) == len(bill["components"]) + 1, "each component once"
    for edge in bill["dependencies"]:
        assert edge["ref"] in references and set(edge["dependsOn"]) <= references, edge["ref"]
    for component in bill["components"]:
        assert component["licenses"][0]["expression"], component["name"]
        assert component["hashes"] or component["name"] == "guichet", f"{component['name']} has no checksum"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
