#!/usr/bin/env bash
# images.sh FOLDER: makes two images for docker-compose.yml and the tests where no registry can be reached. whosaid-test-node is this
# machine's own bash, Node, npm and Java; whosaid-test-neo4j is that with the Neo4j server whose jars are in FOLDER.
set -euo pipefail
jars=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir -p "$root"/{etc/ssl/certs,tmp,usr/{bin,lib,lib64}}
chmod 755 "$root"
chmod 1777 "$root/tmp"
for folder in bin lib lib64; do ln -s "usr/$folder" "$root/$folder"; done
echo 'root:x:0:0:root:/tmp:/bin/sh' >"$root/etc/passwd"
echo 'root:x:0:' >"$root/etc/group"
certificates=/etc/ssl/certs/ca-certificates.crt
touch "$root$certificates"
[ ! -e "$certificates" ] || cp -L "$certificates" "$root$certificates"

java_home=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
cp -r --parents "$java_home" "$root"
ln -s "$java_home/bin/java" "$root/usr/bin/java"
# Its configuration lies elsewhere.
{ find "$java_home" -type l -exec readlink -e {} + || true; } | grep '^/etc/' | sort -u |
  while read -r file; do cp -L --parents "$file" "$root"; done

npm=$(readlink -f "$(command -v npm)")
cp -r "$(dirname "$(dirname "$npm")")" "$root/usr/lib/npm"
ln -s ../lib/npm/bin/npm-cli.js "$root/usr/bin/npm"

binaries=()
for name in bash sh env cat chmod cp head id mkdir mv rm stat timeout wc node; do
  binaries+=("$(command -v "$name")")
done
cp -L "${binaries[@]}" "$root/usr/bin"
# What they are linked with, and what the native modules of npm packages are.
{
  { find "$java_home" -name '*.so' && printf '%s\n' "${binaries[@]}" "$java_home/bin/java"; } | xargs ldd 2>/dev/null
  dpkg-query --listfiles libc6 libstdc++6
} | grep -oE '/(usr/)?lib(64)?/[^ ]*\.so(\.[0-9]+)*' | grep -v "^$java_home" | sort -u |
  while read -r library; do cp -L --parents "$library" "$root"; done
tar -C "$root" -c . | docker import >/dev/null --change "ENV NODE_EXTRA_CA_CERTS=$certificates" - whosaid-test-node

rm -rf "$root"
mkdir "$root"
cp -r "$jars" "$root/lib"
cp "$here"/neo4j/* "$root"
docker build --quiet --tag whosaid-test-neo4j "$root" >/dev/null
