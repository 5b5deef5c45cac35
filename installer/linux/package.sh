#!/usr/bin/env bash
# Pack dist/prmdesk, which `make installer` has made, as .tar.xz and .deb into dist.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' prmdesk/__init__.py)
machine=$(dpkg --print-architecture)
depends=$(python3 -c '
import sys
sys.path.insert(0, "installer")
from bootstrap import LIBRARIES, WINDOW_LIBRARIES
print(", ".join((LIBRARIES | WINDOW_LIBRARIES).values()))')

tar --create --xz --file "dist/prmdesk-$version-linux-$machine.tar.xz" \
    --owner 0 --group 0 --sort name --directory dist prmdesk

tree=build/deb
rm -rf "$tree"
mkdir -p "$tree"/{DEBIAN,opt,usr/bin}
cp -r dist/prmdesk "$tree/opt/prmdesk"
ln -s /opt/prmdesk/prmdesk "$tree/usr/bin/prmdesk"
share=$tree/usr/share
install -D -m 644 LICENSE "$share/doc/prmdesk/copyright"
install -D -m 644 installer/linux/prmdesk.desktop "$share/applications/prmdesk.desktop"
install -D -m 644 installer/linux/prmdesk.xml "$share/mime/packages/prmdesk.xml"
install -D -m 644 resources/icons/prmdesk.svg "$share/icons/hicolor/scalable/apps/prmdesk.svg"
install -D -m 644 resources/icons/prmdesk.png "$share/icons/hicolor/256x256/apps/prmdesk.png"
cat > "$tree/DEBIAN/control" <<CONTROL
Package: prmdesk
Version: $version
Architecture: $machine
Maintainer: prmdesk contributors <contributors@prmdesk.invalid>
Installed-Size: $(du -sk "$tree" | cut -f1)
Depends: $depends
Section: misc
Priority: optional
Description: desktop for partner managers
 Import the partners, place them in the value quadrant, run their onboarding,
 write battlecards and business plans. Works offline, in one file.
CONTROL
dpkg-deb --build --root-owner-group -Zxz "$tree" "dist/prmdesk_${version}_$machine.deb"
