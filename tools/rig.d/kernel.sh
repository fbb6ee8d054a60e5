# Sourced by tools/rig: the kernel, built once and kept.

# What the kernel is made of; another makes another kernel.
kernel_recipe() { { cat tools/rig.d/kernel.config; declare -f mend; } | sha256sum | cut -c 1-12; }

# mend SOURCE: two things that User Mode Linux lacks.
mend() {
  # Its Kconfig leaves sound out, for want of hardware; snd-aloop needs none.
  sed -i -e '/^if !UML$/d' -e '/^endif # !UML$/d' "$1/sound/Kconfig"

  # It cannot interrupt itself: a simulated interrupt would wait for the next tick, 10 ms later, and two within one tick
  # would be one. This has them happen at once, as those of a real chip do.
  sed -i 's/^\t*irq_work_queue(&irq_ctx->work_ctx->work);$/{ unsigned long flags; & local_irq_save(flags); irq_work_run(); local_irq_restore(flags); }/' \
    "$1/kernel/irq/irq_sim.c"
  grep -q 'irq_work_run();' "$1/kernel/irq/irq_sim.c" || fail "This kernel's irq_sim.c is another than the one that is mended here."
}

# kernel CACHE: says where the kernel is; builds it first where it is not there. Sets $kernel.
kernel() {
  local cache=$1 work refused started=$SECONDS
  kernel=$cache/linux-6.1-$(kernel_recipe)
  [[ -x $kernel ]] && return

  say "Building the kernel, once: five minutes of two free cores …"
  install linux-source-6.1 gcc libc6-dev make flex bison bc xz-utils
  [[ -f /usr/src/linux-source-6.1.tar.xz ]] || fail "There is no linux-source-6.1 to build the kernel from."
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/build.XXXXXX")
  # Expanded now: the trap runs when the variable is gone.
  # shellcheck disable=SC2064
  trap "rm -rf '$work'" EXIT
  nice -n 19 tar -xJf /usr/src/linux-source-6.1.tar.xz --strip-components=1 -C "$work"
  mend "$work"
  make -C "$work" ARCH=um KCONFIG_ALLCONFIG="$PWD/tools/rig.d/kernel.config" allnoconfig >.run/kernel.log 2>&1 ||
    fail "The kernel cannot be configured: .run/kernel.log says why."
  refused=$(grep '^CONFIG.*=[^n]' tools/rig.d/kernel.config | grep -vxFf "$work/.config" || true)
  [[ -z $refused ]] || fail "The kernel does not take $refused"
  nice -n 19 make -C "$work" ARCH=um -j2 linux >>.run/kernel.log 2>&1 ||
    fail "The kernel does not build: .run/kernel.log says why."
  strip -o "$work/stripped" "$work/linux"
  mv "$work/stripped" "$kernel"
  rm -rf "$work"
  trap - EXIT
  say "Built in $((SECONDS - started)) s."
}
