#!/usr/bin/env bash
# What is used of the official image's interface: NEO4J_AUTH=neo4j/PASSWORD, settings as NEO4J_db_memory_transaction_max, Bolt on 7687, HTTP
# on 7474, data in /data. As there, the configuration is written at every start, and the password counts at the first one.
set -euo pipefail
home=/var/lib/neo4j
cat >"$home/conf/neo4j.conf" <<CONF
server.directories.data=/data
server.directories.logs=/logs
server.directories.run=/run
server.default_listen_address=0.0.0.0
server.https.enabled=false
server.memory.pagecache.size=64m
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
CONF
for name in "${!NEO4J_@}"; do
  [ "$name" != NEO4J_AUTH ] || continue
  setting=${name#NEO4J_}
  setting=${setting//_/.}
  echo "${setting//../_}=${!name}" >>"$home/conf/neo4j.conf"
done
java=(java -Xms64m -Xmx512m -XX:TieredStopAtLevel=1 -Dio.netty.tryReflectionSetAccessible=true)
for package in java.nio java.io sun.nio.ch; do java+=("--add-opens=java.base/$package=ALL-UNNAMED"); done
java+=(-cp "$home/lib/*")
if [ ! -e /data/databases/system ]; then
  NEO4J_HOME=$home "${java[@]}" org.neo4j.cli.AdminTool dbms set-initial-password "${NEO4J_AUTH#neo4j/}"
fi
exec "${java[@]}" org.neo4j.server.CommunityEntryPoint --home-dir="$home" --config-dir="$home/conf" --console-mode
