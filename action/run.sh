#!/usr/bin/env bash
# What action.yml runs. Its inputs come as environment variables, so that no shell ever reads them as
# code, and no message repeats them.
set -euo pipefail
unset CDPATH

output() {
  echo "$1=$2" >> "$GITHUB_OUTPUT"
}

could_not_tell() {
  output exit-code 1
  output in-sync ''
  echo "::error title=Security advisories::$1"
  exit 1
}

case "$ADVISORIES_COMMAND" in
  sync | check) differences_fail=false ;;
  lint | status) differences_fail=true ;;
  *) could_not_tell 'The input "command" has to be sync, check, lint or status.' ;;
esac
case "$ADVISORIES_FAIL_ON_DIFFERENCE" in
  '') ;;
  true | false) differences_fail=$ADVISORIES_FAIL_ON_DIFFERENCE ;;
  *) could_not_tell 'The input "fail-on-difference" has to be true or false, or left out.' ;;
esac
if [ -n "$ADVISORIES_FAIL_ON" ]; then
  case "$ADVISORIES_COMMAND" in
    lint | status) ;;
    *) could_not_tell 'The input "fail-on" is for the commands lint and status.' ;;
  esac
fi

cd -- "$ADVISORIES_SITE_DIR" 2> /dev/null ||
  could_not_tell 'There is no folder as the input "site-dir" names it. Is the repository checked out?'

# Where package managers put it: in the site, or in a folder above it that it is part of.
docusaurus=
folder=$PWD
while [ -z "$docusaurus" ]; do
  if [ -x "$folder/node_modules/.bin/docusaurus" ]; then
    docusaurus=$folder/node_modules/.bin/docusaurus
  elif [ "$folder" = "$(dirname "$folder")" ]; then
    docusaurus=$(command -v docusaurus) ||
      could_not_tell 'Docusaurus is not installed in the folder of the site. Install its dependencies first, with "npm ci" for example.'
  fi
  folder=$(dirname "$folder")
done

# Words are divided at white space and not read any further: no quotes, no variables, no file names.
words=()
IFS=$' \t\n' read -r -d '' -a words <<< "$ADVISORIES_ARGS" || true
if [ -n "$ADVISORIES_FAIL_ON" ]; then
  words+=(--fail-on "$ADVISORIES_FAIL_ON")
fi
summary=false
for word in ${words[@]+"${words[@]}"}; do
  if [ "$word" = --summary ]; then
    summary=true
  fi
done

run() {
  "$docusaurus" "advisories:$ADVISORIES_COMMAND" ${words[@]+"${words[@]}"}
}

code=0
if [ "$summary" = true ]; then
  run >> "$GITHUB_STEP_SUMMARY" || code=$?
else
  run || code=$?
fi

in_sync=
case "$code" in
  0) in_sync=true ;;
  2) in_sync=false ;;
  *) could_not_tell 'The command could not tell, or not do all of its work. What it says is above.' ;;
esac
case "$ADVISORIES_COMMAND" in
  lint | status) in_sync= ;;
esac
output exit-code "$code"
output in-sync "$in_sync"

if [ "$code" -eq 2 ] && [ "$differences_fail" = true ]; then
  exit 2
fi
