#!/usr/bin/env bash
# Pack dist/prmdesk.app, which `make installer` has made on a Mac, as a .dmg. NEVER TRIED: no Mac
# was at hand. It is neither signed nor notarised, so macOS asks before the first start.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' prmdesk/__init__.py)
hdiutil create -volname prmdesk -srcfolder dist/prmdesk.app -ov -format UDZO \
    "dist/prmdesk-$version-macos-$(uname -m).dmg"
