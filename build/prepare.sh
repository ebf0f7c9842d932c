# Sourced by ./run and ./test: finds or installs what they need, and chooses the two libraries that not every
# package registry has. What was found out once is remembered under .cache/.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
mkdir -p "$root/.cache"

say() { printf '%s\n' "$*" >&2; }
fail() { say "error: $*"; exit 1; }

need_sdk() {
    command -v dotnet >/dev/null || fail "dotnet was not found; install the .NET 10 SDK."
    case "$(cd "$root" && dotnet --version 2>/dev/null)" in
        10.*) ;;
        *) fail "dotnet $(dotnet --version 2>/dev/null || echo '(unknown)') was found; expected the .NET 10 SDK." ;;
    esac
    command -v node >/dev/null && command -v npm >/dev/null || fail "node and npm were not found; install Node.js 20 or later."
    local major
    major="$(node --version | sed -E 's/^v([0-9]+).*/\1/')"
    [ "$major" -ge 20 ] || fail "node $(node --version) was found; expected 20 or later."
}

# need_command COMMAND PACKAGE: installs Debian's package where the command is missing and we may.
need_command() {
    command -v "$1" >/dev/null && return
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        export DEBIAN_FRONTEND=noninteractive
        say "Installing $2 (for $1)"
        apt-get install -y --no-install-recommends "$2" >"$root/.cache/apt.log" 2>&1 \
            || { apt-get update >>"$root/.cache/apt.log" 2>&1 && apt-get install -y --no-install-recommends "$2" >>"$root/.cache/apt.log" 2>&1; } \
            || fail "apt-get could not install $2; see .cache/apt.log."
    else
        fail "$1 was not found; install it (on Debian or Ubuntu: apt-get install $2)."
    fi
}

# The programs of PostgreSQL's server lie outside the path.
need_postgres() {
    if ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
        need_command initdb postgresql
    fi
}

# The broker, which lies outside of an ordinary user's path, and the library of its clients, which is no command.
need_mosquitto() {
    [ -x /usr/sbin/mosquitto ] || need_command mosquitto mosquitto
    # Not through a pipe: grep would end it early, and pipefail would take that for a failure.
    [[ "$(/sbin/ldconfig -p 2>/dev/null)" == *libmosquitto.so.1* ]] || need_command libmosquitto.so.1 libmosquitto1
}

# restores PROBE: whether the packages that a probe project names can be restored here; asked once.
restores() {
    local answer="$root/.cache/restores-$1"
    if [ ! -f "$answer" ]; then
        if dotnet restore "$root/build/probes/$1.csproj" -v q >"$root/.cache/restore-$1.log" 2>&1; then echo yes; else echo no; fi >"$answer"
    fi
    [ "$(cat "$answer")" = yes ]
}

# Sets OrleansRuntime and OnnxRuntimeSource, which MSBuild reads from the environment, unless the caller has set them.
choose_runtimes() {
    if [ -z "${OrleansRuntime:-}" ]; then
        if restores orleans; then OrleansRuntime=Packages; else OrleansRuntime=Embedded; fi
    fi
    if [ -z "${OnnxRuntimeSource:-}" ]; then
        if restores onnxruntime; then OnnxRuntimeSource=NuGet; else OnnxRuntimeSource=Npm; fi
    fi
    export OrleansRuntime OnnxRuntimeSource
    say "Orleans: $OrleansRuntime; ONNX Runtime: $OnnxRuntimeSource"
}

# output PROJECT: the folder of a project's release build.
output() { printf '%s/artifacts/%s/bin/%s/release' "$root" "$(printf '%s' "$OrleansRuntime" | tr '[:upper:]' '[:lower:]')" "$1"; }

# build PROJECT...: builds quietly and shows what the compiler said only if it failed.
build() {
    local log="$root/.cache/build.log"
    say "Building $(basename "$1" .csproj) (a first build takes about two minutes)"
    dotnet build "$1" -c Release -v q -nodeReuse:false >"$log" 2>&1 || { grep -E 'error|Error' "$log" | sort -u | head -n 40 >&2; fail "the build failed; see .cache/build.log."; }
}

# The real models and clips, where they lie beside the repository.
find_assets() {
    if [ -z "${STORETRACKING_ASSETS:-}" ]; then
        local folder="$root"
        while [ "$folder" != / ]; do
            folder="$(dirname "$folder")"
            if [ -f "$folder/shared/assets/MANIFEST.md" ]; then
                export STORETRACKING_ASSETS="$folder/shared/assets"
                return
            fi
        done
    fi
}
