# Sourced by the tools: the repository's folder, words, packages, builds. Bash, Debian.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# as_root COMMAND…: fails where this user may not become root without a password.
as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

# install PACKAGE…: has apt install what is missing. Where that cannot be, says so and goes on: what needs the package
# says what it does without.
install() {
  local package missing=()
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  [[ ${#missing[@]} -eq 0 ]] && return
  say "Installing ${missing[*]} …"
  if ! { as_root apt-get -qq update && as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install \
      -o DPkg::Lock::Timeout=300 --no-install-recommends "${missing[@]}"; } >.run/apt.log 2>&1; then
    say "Could not install ${missing[*]} (see .run/apt.log); going on without. As root: apt-get install ${missing[*]}"
  fi
}

# build PROJECT…: Release; shows the compiler's words only where it fails.
build() {
  local project
  for project in "$@"; do
    dotnet build "$project" -c Release --nologo -v quiet >.run/build.log 2>&1 || {
      cat .run/build.log >&2
      fail "Could not build $project."
    }
  done
}

# program PROJECT [ASSEMBLY]: where a project's build lies.
program() { printf '%s' ".artifacts/bin/$1/release/${2:-$1}.dll"; }

# count ATTRIBUTE FILE: of the one <assembly> element of xunit's report.
count() { grep -o "<assembly [^>]*" "$2" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'; }

mkdir -p .run
