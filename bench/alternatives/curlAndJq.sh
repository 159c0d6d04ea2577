#!/usr/bin/env bash
# What one would write in a shell: asks page by page with curl, and has jq make a file of each advisory.
#
#   GITHUB_API_URL=… GITHUB_TOKEN=… bash bench/alternatives/curlAndJq.sh folder owner/name
#
# Prints the number of requests, and then what `times` says: the shell's own time, and that of all that it ran.
set -euo pipefail
folder=$1
mkdir -p "$folder"
headers="$folder/.headers"
url="$GITHUB_API_URL/repos/$2/security-advisories?state=published&per_page=100"
requests=0
# The first word is the id; in what follows, jq and printf agree on how a line's end is written.
program='.[] | [.ghsa_id, "---\ntitle: \(.summary | tojson)\n---\n\n\(.description)\n"] | @tsv'
while [ -n "$url" ]; do
  curl --silent --show-error --fail --dump-header "$headers" \
    --header "authorization: token $GITHUB_TOKEN" "$url" |
    jq --raw-output "$program" |
    while IFS=$'\t' read -r id text; do
      printf '%b' "$text" >"$folder/$id.md"
    done
  requests=$((requests + 1))
  url=$(sed -n 's/^link:.*<\([^<>]*\)>; *rel="next".*/\1/Ip' "$headers" | tr -d '\r')
done
echo "$requests"
times
