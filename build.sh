#!/usr/bin/env bash
# The only entry: installs what it needs, builds, serves, tests. `./build.sh help` lists the verbs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

target=${CARGO_TARGET_DIR:-target}
bindgen=$target/bindgen/debug/guichet-bindgen
chromium=${CHROMIUM:-/usr/bin/chromium}
chromedriver=${CHROMEDRIVER:-/usr/bin/chromedriver}
firefox=${FIREFOX:-/usr/bin/firefox-esr}
nightly=nightly-2026-05-20 # of the fuzzers alone: the address sanitizer is not stable

# The same wasm wherever it is built: no path of this machine in it. Names are whole, for tools/sizes.mjs.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-C symbol-mangling-version=v0 --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates --remap-path-prefix=$PWD=guichet"

# What a browser downloads has a standard library made for size, and a panic ends it without a word. Neither is stable yet:
# the compiler is told to let it pass, for these builds alone.
shipped() {
  RUSTC_BOOTSTRAP=1 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS \
    --remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust=rust -Z unstable-options -C panic=immediate-abort" \
    cargo rustc --locked --lib --crate-type cdylib --target wasm32-unknown-unknown \
    -Z build-std=std -Z build-std-features=optimize_for_size "$@"
}

verb_help() { # say what each verb does
  echo "usage: ./build.sh VERB"
  sed -n 's/^verb_\([a-z]*\)() { # \(.*\)/  \1\t\2/p' "${BASH_SOURCE[0]}" | expand -t 12
}

verb_setup() { # install what is missing: wasm target, host tool, npm packages, Chromium and its driver, Firefox
  setup_build
  setup_browser
}

verb_wasm() { # build the npm package's wasm into pkg/dist, the scripts of the site into target/www, and weigh them
  setup_build
  build_wasm
  build_photo
  make_site
  weigh
}

verb_sizes() { # say where the bytes of the wasm are: a table by kind and module
  setup_build
  shipped --profile wasm --features wasm,arena,apart --target-dir "$target/sizes"
  node tools/sizes.mjs "$target/sizes/wasm32-unknown-unknown/wasm/guichet.wasm"
}

verb_serve() { # build everything and serve the site on http://localhost:8080 (PORT changes it)
  setup_build
  build_wasm
  build_photo
  make_site
  say "serve"
  cargo run --locked --release --features service -- serve --www "$target/www" --pkg "$target/www/pkg" --port "${PORT:-8080}"
}

verb_site() { # write the site as files for any host, into target/site
  setup_build
  build_wasm
  build_photo
  say "site"
  cargo build --locked --release --features service
  write_site
}

verb_test() { # install, build and run every check, as the integration service does
  verb_setup
  check_rust
  test_native
  test_oracle 50000 1
  build_wasm
  build_photo
  make_site
  test_wasm
  test_parity debug --cases 20000
  verb_steps
  test_node
  weigh
  say "everything passed"
}

verb_mutate() { # change the rulebook one thing at a time, and count what the cases notice (names choose procedures)
  cargo run --locked --release --example mutate -- "$@"
}

verb_capi() { # build the C library for this machine, and prove it from C, Python, PHP and a Java 17: target/capi/release
  build_capi --release
  command -v php >/dev/null || as_root apt-get install -y --no-install-recommends php-cli
  local hosts=(php)
  if java -version 2>&1 | grep -q 'version "17'; then hosts+=(java); fi
  prove_capi release "${hosts[@]}"
}

verb_wasmtime() { # build the C library as wasm without imports, and prove it under wasmtime
  rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown
  build_capi --profile wasm --target wasm32-unknown-unknown
  cargo build --locked --release --features service
  "$(python_with tests/requirements.txt)" tests/capi/wasm.py "$target/release/guichet" \
    "$target/capi/wasm32-unknown-unknown/wasm/guichet_c.wasm"
}

verb_openapi() { # hold the running service against its OpenAPI document with schemathesis
  cargo build --locked --release --features service
  local python
  python=$(python_with tests/requirements.txt)
  GUICHET=$target/release/guichet SCHEMATHESIS=$(dirname "$python")/schemathesis node --test tests/openapi/*.test.mjs
}

verb_load() { # processor time per request beside a bare axum handler, and Fastify with ajv; of the trained command too, where it was built
  cargo build --locked --release --features service --bin guichet --example bare
  npm ci --prefix benches/service --no-audit --no-fund
  GUICHET=$target/release/guichet TRAINED=$target/trained/guichet BARE=$target/release/examples/bare node benches/service/load.mjs "$@"
}

verb_batch() { # time of a batch of a million dossiers, by the trained command, beside reading the same lines (LINES changes it)
  verb_trained
  GUICHET=$target/trained/guichet cargo bench --locked --features service --bench batch -- "$@"
}

verb_trained() { # build the command again by what it did on the golden dossiers, read and served (profile-guided): target/trained/guichet
  rustup component list --installed | grep -q ^llvm-tools || rustup component add llvm-tools
  local host folder
  host=$(rustc -vV | sed -n 's/^host: //p') folder=$(realpath -m "$target/trained")
  rm -rf "$folder/seen" "$folder/profile"
  mkdir -p "$folder"
  python3 tools/questions.py tests/golden >"$folder/questions.ndjson"
  train "-Cprofile-generate=$folder/seen"
  # Some dossiers are not acceptable: the command says so by its exit status.
  "$folder/$host/release/guichet" check --quiet --jobs 1 --output /dev/null "$folder/questions.ndjson" || [[ $? == 1 ]]
  python3 tools/served.py "$folder/$host/release/guichet" "$folder/questions.ndjson"
  "$(rustc --print sysroot)/lib/rustlib/$host/bin/llvm-profdata" merge --output "$folder/profile" "$folder/seen"
  train "-Cprofile-use=$folder/profile"
  cp "$folder/$host/release/guichet" "$folder/guichet"
}

# With a host that is named, the flags are not those of what only serves to build.
train() {
  RUSTFLAGS=$1 cargo build --locked --release --features service --bin guichet --target "$host" --target-dir "$folder"
}

verb_benchweb() { # bytes, first answer on a slow phone, keystroke, form and batch, beside the usual libraries (RUNS changes it)
  setup_build
  setup_browser
  build_wasm
  build_photo
  make_site
  cargo build --locked --release --features service
  npm ci --prefix benches/web --no-audit --no-fund
  export CHROMIUM=$chromium GUICHET=$target/release/guichet SITE=$target/www
  node benches/web/bytes.mjs
  node benches/web/first-answer.mjs "${RUNS:-9}"
  node benches/web/forms.mjs "${ROUNDS:-40}"
  node benches/web/scaling.mjs
  verb_plots
}

verb_benchnative() { # each kind and procedure, a batch and how they grow, beside serde_json, jsonschema, mrz, mrtd and python-stdnum
  local bench=(cargo bench --locked --manifest-path benches/native/Cargo.toml --target-dir "$target/native" --bench) python
  python=$(python_with benches/native/requirements.txt)
  CRITERION_HOME=$target/criterion "${bench[@]}" native "$@"
  "${bench[@]}" peers --features schema >"$target/peers.ndjson"
  "$python" benches/native/numbers.py >"$target/stdnum.ndjson"
  node benches/native/keep.mjs "$target/criterion" "$target/peers.ndjson" "$target/stdnum.ndjson"
  verb_plots
}

verb_plots() { # draw the figures that the benches kept (benches/figures), as SVG in target/plots
  node benches/plots.mjs "$target/plots"
}

verb_counted() { # count the instructions of a question, by procedure and by kind, into benches/counted.txt
  command -v valgrind >/dev/null || as_root apt-get install -y --no-install-recommends valgrind
  cargo build --locked --release --features service --bin guichet --example reading
  python3 benches/counted.py "$target/release/guichet" "$target/release/examples/reading" | tee "$target/counted.txt"
  cp "$target/counted.txt" benches/counted.txt
}

verb_spark() { # run the rules inside Apache Spark over Parquet, and show how it scales (needs Java 17)
  need java "Install a Java runtime, 17 or later, then run this again."
  build_capi --release
  cargo build --locked --release --features service
  PYTHONPATH=contrib/spark "$(python_with contrib/spark/requirements.txt)" contrib/spark/measure.py \
    "$target/release/guichet" "$(realpath "$target/capi/release/libguichet_c.so")" "$@"
}

build_capi() {
  say "C library"
  cargo build --locked --manifest-path capi/Cargo.toml --target-dir "$target/capi" "$@"
}

# The header is the one that a C program is compiled with; the answers are those of the command.
prove_capi() {
  local library=$target/capi/$1/libguichet_c.so
  cargo build --locked --release --features service
  gcc -std=c11 -Wall -Wextra -Werror -Icapi tests/capi/ask.c "$library" -Wl,-rpath,"$(realpath "$(dirname "$library")")" \
    -o "$target/capi/ask"
  python3 tests/capi/native.py "$target/release/guichet" "$(realpath "$library")" "$target/capi/ask" "${@:2}"
}

# A Python with the packages of a file, in a folder of its own; prints its path.
python_with() {
  local folder=$target/python/${1//\//-}
  if ! cmp -s "$1" "$folder/installed.txt"; then
    python3 -m venv --clear "$folder"
    "$folder/bin/pip" install --quiet --disable-pip-version-check --requirement "$1" >&2
    cp "$1" "$folder/installed.txt"
  fi
  realpath -s "$folder/bin/python"
}

verb_oracle() { # hold the command against the second reading of the rules (CASES and SEED change the run) and other libraries
  cargo build --locked --release --features service
  test_oracle "${CASES:-500000}" "${SEED:-$(date +%s)}"
  local python=$target/oracle/bin/python
  [[ -x $python ]] || python3 -m venv "$target/oracle"
  "$python" -m pip install --quiet --disable-pip-version-check --requirement tests/oracle/requirements.txt
  "$python" tests/oracle/peers.py "$target/release/guichet" --cases "${CASES:-500000}" --seed "${SEED:-1}"
}

verb_firefox() { # run what the pages and the package promise in Firefox too
  verb_setup
  build_wasm
  build_photo
  make_site
  cargo build --locked --release --features service
  export FIREFOX=$firefox GUICHET=$target/release/guichet SITE=$target/www PHOTO_CORPUS=$target/photo-corpus
  make_photo_corpus
  BROWSER=firefox node --test --test-reporter=tap tests/js/{dom,worker}.test.mjs \
    tests/e2e/{accessibility,batch,keyboard,noscript,numbers,offline,procedures,shared,vehicle-transfer}.test.mjs
}

verb_parity() { # ask six doors the same questions and compare whole answers: --cases N (200000), --seed N (a new one)
  verb_setup
  cargo build --locked --release --features service
  build_capi --release
  build_wasm
  test_parity release --seed "$(date +%s)" "$@"
}

verb_steps() { # count the instructions of every kind and procedure on longer and longer answers: never more than in proportion
  rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown
  build_capi --profile wasm --target wasm32-unknown-unknown
  test_steps
}

verb_fuzz() { # look for what breaks a promise, guided by coverage, SECONDS_EACH seconds a target, JOBS at a time (names choose targets)
  local targets=(kinds json questions forms rulebook packed files barcode photo table http)
  tool cargo-fuzz 0.13.1
  rustup toolchain list | grep -q "^$nightly" || rustup toolchain install "$nightly" --profile minimal
  PATH="$target/tools/bin:$PATH" cargo "+$nightly" fuzz build --fuzz-dir fuzz --target-dir "$target/fuzz"
  nice python3 tools/fuzz.py "$target/fuzz/x86_64-unknown-linux-gnu/release" "$target/fuzz-corpus" "${SECONDS_EACH:-600}" \
    "${JOBS:-$(nproc)}" "${@:-${targets[@]}}"
}

verb_mutants() { # change the Rust of the core one thing at a time, and count what the tests notice (--sample N --seed S, --apart)
  tool cargo-mutants 27.1.0
  GUICHET_MUTANTS_TARGET=$target/mutants/target python3 tools/mutants/main.py "$target/tools/bin/cargo-mutants" \
    "$target/mutants" --jobs "$(nproc)" "$@"
}

verb_panics() { # panic truly 20 000 times, each followed by an answer: in a wasm of its own that panics when it is asked to
  setup_build
  mkdir -p "$target/panics"
  cp pkg/*.js "$target/panics"
  build_wasm "$target/panics" panics
  PACKAGE=$(realpath "$target/panics/index.js") node --test --test-reporter=tap tests/js/panics.mjs
}

verb_coverage() { # lines of each floor that the tests run, the command asked of the photos too: 95 % of floors 1 to 7 at least
  setup_build
  tool cargo-llvm-cov 0.9.1
  rustup component list --installed | grep -q ^llvm-tools || rustup component add llvm-tools
  build_wasm
  build_photo
  make_photo_corpus
  say "coverage"
  export PATH="$(realpath "$target")/tools/bin:$PATH" CARGO_PROFILE_DEV_OPT_LEVEL=1 CARGO_TARGET_DIR=$(realpath -m "$target/coverage")
  source <(cargo llvm-cov show-env --sh)
  cargo llvm-cov clean --workspace
  cargo test --locked --features service
  cargo build --locked --features service --bin guichet
  GUICHET=$CARGO_TARGET_DIR/debug/guichet PHOTO_CORPUS=$target/photo-corpus node --test --test-reporter=tap tests/js/photo.test.mjs
  cargo llvm-cov report --json --summary-only --output-path "$target/coverage/summary.json"
  python3 tools/coverage.py "$target/coverage/summary.json"
}

verb_supply() { # licences, sources and doubles of what is used, advisories, bills of materials
  setup_build
  tool cargo-deny 0.20.2
  local deny=("$target/tools/bin/cargo-deny" --config "$PWD/deny.toml") checks=(bans licenses sources) manifest
  if "${deny[@]}" fetch db; then checks+=(advisories); else echo "The advisories cannot be fetched here: nothing is said of them." >&2; fi
  for manifest in Cargo.toml capi/Cargo.toml; do
    "${deny[@]}" --manifest-path "$manifest" check "${checks[@]}"
  done
  npm audit signatures || echo "npm could not check the signatures of the packages that build.sh uses." >&2
  python3 tools/sbom.py "$target/sbom"
}

verb_reproduce() { # build the wasm twice, from nothing, in two places, and compare it byte for byte
  setup_build
  local place
  rm -rf "$target/reproduce"
  for place in one two/somewhere-else; do
    local copy=$target/reproduce/$place
    mkdir -p "$copy/target"
    git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$copy"
    cp -al "$target/bindgen" "$copy/target/bindgen"
    (cd "$copy" && CARGO_TARGET_DIR=target ./build.sh wasm)
    (cd "$copy/pkg/dist" && find . -type f -print0 | sort -z | xargs -0 sha256sum) >"$target/reproduce/${place%%/*}.sha256"
  done
  diff "$target/reproduce/one.sha256" "$target/reproduce/two.sha256"
  echo "The same from both places: $(sha256sum <"$target/reproduce/one.sha256" | cut -c1-16), $(wc -l <"$target/reproduce/one.sha256") files"
}

# A tool of Cargo at its version, in the target folder. It runs once: it need not be quick, so it is not optimised.
tool() {
  "$target/tools/bin/$1" --version 2>/dev/null | grep -qF "$2" ||
    "$target/tools/bin/$1" "${1#cargo-}" --version 2>/dev/null | grep -qF "$2" ||
    CARGO_PROFILE_DEV_DEBUG=0 cargo install --locked --debug --version "$2" --root "$target/tools" \
      --target-dir "$target/tools-build" "$1"
}

setup_build() {
  say "setup: build"
  need rustup "Install Rust from https://rustup.rs, then run this again."
  need python3 "Install Python 3.11 or later, then run this again."
  need npm "Install Node.js 20 or later with npm, then run this again."
  rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown
  rustup component list --installed | grep -qx rust-src || rustup component add rust-src
  cargo build --quiet --locked --manifest-path tools/bindgen/Cargo.toml --target-dir "$target/bindgen"
  [[ node_modules/.package-lock.json -nt package-lock.json ]] || npm ci --no-audit --no-fund
}

setup_browser() {
  say "setup: browser"
  if [[ -x $chromium && -x $chromedriver && -x $firefox ]]; then return; fi
  as_root apt-get update || echo "apt-get update failed: trying to install all the same"
  as_root apt-get install -y --no-install-recommends chromium chromium-driver firefox-esr
}

# The wasm of the package, its glue and its rules: into pkg/dist, or into another folder with one more feature.
build_wasm() {
  say "wasm"
  local folder=${1:-$target}/pkg
  mkdir -p "$folder"
  shipped --profile wasm --features "wasm,arena,apart${2:+,$2}" --message-format=json-render-diagnostics >"$folder/messages.json"
  "$bindgen" bindgen "$target/wasm32-unknown-unknown/wasm/guichet.wasm" --target web --out-dir "$folder" \
    --no-typescript --omit-default-module-path --remove-producers-section --experimental-reset-state-function
  node tools/pack.mjs "$folder" "$folder/messages.json" "${1:-pkg}/dist"
  [[ ${1:-} ]] || build_lazy files files-wasm,arena,apart wasm --experimental-reset-state-function
}

# The wasm of photos, made for speed, and that of codes in pictures, which would weigh a third more: their doors are others.
build_photo() {
  build_lazy photo photo-wasm photo
  build_lazy datamatrix datamatrix-wasm wasm
}

# What a page loads with its first file, its first photo, its first bill: a name, features, a profile, options of bindgen.
build_lazy() {
  say "wasm: $1"
  mkdir -p "$target/$1-pkg"
  shipped --profile "$3" --features "$2" --message-format=json-render-diagnostics >"$target/$1-pkg/messages.json"
  "$bindgen" bindgen "$target/wasm32-unknown-unknown/$3/guichet.wasm" --target web --out-dir "$target/$1-pkg" \
    --out-name "$1" --no-typescript --omit-default-module-path --remove-producers-section "${@:4}"
  node tools/pack-lazy.mjs "$1" "$target/$1-pkg" pkg/dist
}

# What the pages fetch, each script with all that it imports.
make_site() {
  say "site: scripts and styles"
  node tools/site.mjs www pkg "$target/www"
}

# The pages from the rulebook, then what they fetch.
write_site() {
  make_site
  rm -rf "$target/site"
  "$target/release/guichet" publish "$target/site"
  cp -R "$target/www/." "$target/site"
}

weigh() {
  say "weight"
  node tools/weigh.mjs pkg
}

check_rust() {
  say "fmt, clippy, rustdoc"
  cargo fmt --check
  rustfmt --edition 2024 --check $(find src -name "*.rs") # the kinds, which cargo fmt does not find behind their list
  local features
  for features in "" service wasm files-wasm photo-wasm datamatrix-wasm; do
    cargo clippy --locked --all-targets --features "$features" -- -D warnings
  done
  cargo fmt --check --manifest-path capi/Cargo.toml
  cargo clippy --locked --manifest-path capi/Cargo.toml --target-dir "$target/capi" --all-targets -- -D warnings
  cargo clippy --locked --lib --test wasm --features wasm,files-wasm --target wasm32-unknown-unknown -- -D warnings
  cargo clippy --locked --lib --features wasm,arena,apart --target wasm32-unknown-unknown -- -D warnings
  cargo clippy --locked --lib --features files-wasm,arena,apart --target wasm32-unknown-unknown -- -D warnings
  cargo fmt --check --manifest-path arena/Cargo.toml
  cargo clippy --locked --manifest-path arena/Cargo.toml --target-dir "$target/arena" --target wasm32-unknown-unknown -- -D warnings
  RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --lib --features service
}

test_native() {
  say "native tests"
  cargo test --locked --features service
  cargo build --locked --release --features service
  build_capi
  prove_capi debug
}

test_oracle() {
  say "second reading of the rules"
  python3 tests/oracle/run.py "$target/release/guichet" --cases "$1" --seed "$2"
  python3 tests/oracle/forms.py "$target/release/guichet" --cases "$(($1 / 5))" --seed "$2"
}

# The command, HTTP and the C ABI against the wasm in Node, in Chromium and in Firefox.
test_parity() {
  say "six doors, one answer"
  CHROMIUM=$chromium FIREFOX=$firefox node tests/parity/run.mjs "$target/release/guichet" "$target/capi/$1/libguichet_c.so" "${@:2}"
}

test_steps() {
  say "steps in proportion to what was typed"
  "$(python_with tests/steps/requirements.txt)" tests/steps/linear.py "$target/capi/wasm32-unknown-unknown/wasm/guichet_c.wasm"
}

test_wasm() {
  local run=(cargo test --locked --features wasm,files-wasm --target wasm32-unknown-unknown --test wasm)
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="$(realpath "$bindgen") test-runner"
  export CARGO_PROFILE_DEV_DEBUG=0 # the runner reads a third of the bytes
  say "wasm tests in Node"
  "${run[@]}"
  say "wasm tests in headless Chromium"
  WASM_BINDGEN_USE_BROWSER=1 CHROMEDRIVER=$chromedriver "${run[@]}"
}

test_node() {
  say "package, parity, types and end-to-end tests"
  export CHROMIUM=$chromium FIREFOX=$firefox GUICHET=$target/release/guichet SITE=$target/www PHOTO_CORPUS=$target/photo-corpus
  export LIBRARY=$target/capi/debug/libguichet_c.so
  make_photo_corpus
  node tests/loading/install.mjs
  node --test --test-reporter=tap tests/js/*.test.mjs tests/loading/*.test.mjs tests/e2e/*.test.mjs
  say "the package, every procedure and shared computers in Firefox; the rest by ./build.sh firefox"
  BROWSER=firefox node --test --test-reporter=tap tests/js/{dom,worker}.test.mjs \
    tests/e2e/{batch,keyboard,numbers,offline,procedures,shared}.test.mjs
}

# Two hundred photos with what must be said of them; made again when their maker changes.
make_photo_corpus() {
  local maker=tests/photo/make_corpus.py
  if cmp -s "$maker" "$target/photo-corpus/maker.py"; then return; fi
  "$(python_with tests/photo/requirements.txt)" "$maker" "$target/photo-corpus"
  cp "$maker" "$target/photo-corpus/maker.py"
}

say() { printf '\n── %s\n' "$1"; }

need() { command -v "$1" >/dev/null || { echo "$1 is missing. $2" >&2; exit 1; }; }

as_root() {
  if ((EUID == 0)); then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else echo "Run this as root, then start again: $*" >&2; return 1
  fi
}

verb=${1:-help}
if ! declare -F "verb_$verb" >/dev/null; then
  echo "There is no verb \"$verb\"." >&2
  verb_help >&2
  exit 2
fi
"verb_$verb" "${@:2}"
