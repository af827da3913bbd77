# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the app takes to its first window, and what it weighs: on its first start, and with a profile of some years.
Beside it other messengers that are installed here, on their first screen, measured alike. Each has a folder of its own for
a home and a message bus of its own, on one virtual display; nothing of this machine's users is touched. Processes are ended by
their ids. Prints a table and writes it as JSON."""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

RIVALS = ["telegram-desktop", "nheko", "neochat", "dino-im", "kaidan", "quassel-client", "gajim"]
PATIENCE = 30  # seconds for a window to come
TICKS = os.sysconf("SC_CLK_TCK")


def stop(process):
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class Display:
    """Xvfb and a window manager, from `with` to its end."""

    def __enter__(self):
        reading, writing = os.pipe()
        self.parts = [subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                                       pass_fds=[writing], stderr=subprocess.DEVNULL)]
        os.close(writing)
        with os.fdopen(reading) as numbers:
            self.name = ":" + numbers.readline().strip()
        self.env = dict(os.environ, DISPLAY=self.name, QT_QPA_PLATFORM="xcb")
        self.env.pop("WAYLAND_DISPLAY", None)
        self.parts.append(subprocess.Popen(["openbox", "--sm-disable"], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        time.sleep(1)
        return self

    def __exit__(self, *_):
        for part in reversed(self.parts):
            stop(part)


class Watch:
    """Says when the first window is managed. It listens from before the program begins."""

    def __init__(self, env):
        self.came = None
        self.process = subprocess.Popen(["xprop", "-root", "-spy", "_NET_CLIENT_LIST"], env=env, stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()  # as it is before
        self.seen = threading.Event()
        self.thread = threading.Thread(target=self.listen, daemon=True)
        self.thread.start()

    def listen(self):
        for line in self.process.stdout:
            if "0x" in line:
                self.came = time.monotonic()
                self.seen.set()
                return

    def close(self):
        stop(self.process)
        self.thread.join(5)
        self.process.stdout.close()


def family(pid):
    """The process and all that it has started."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            found += family(int(child))
    return found


def weigh(pid):
    """Proportional memory, in MB."""
    total = 0
    for each in family(pid):
        for line in Path(f"/proc/{each}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


def processor(pid):
    """Milliseconds of processor time since it began."""
    total = 0
    for each in family(pid):
        fields = Path(f"/proc/{each}/stat").read_text().rsplit(")", 1)[1].split()
        total += int(fields[11]) + int(fields[12])
    return total * 1000 / TICKS


def measure(display, command, extra, settle, rest):
    """One start: { firstWindowMs, pssMb, startCpuMs, idleCpuMs }, or nothing when no window came."""
    with tempfile.TemporaryDirectory(prefix="porchlight-weight.") as home:
        runtime = Path(home, "runtime")
        runtime.mkdir(mode=0o700)
        env = dict(display.env, HOME=home, XDG_RUNTIME_DIR=str(runtime), **extra)
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            env.pop(name, None)
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], env=env, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
        env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        watch = Watch(env)
        began = time.monotonic()
        program = subprocess.Popen(command, env=env, cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            if not watch.seen.wait(PATIENCE) or program.poll() is not None:
                return None
            time.sleep(max(0, settle - (time.monotonic() - began)))
            figures = {"firstWindowMs": (watch.came - began) * 1000, "pssMb": weigh(program.pid), "startCpuMs": processor(program.pid)}
            time.sleep(rest)
            figures["idleCpuMs"] = processor(program.pid) - figures["startCpuMs"]
            return figures if program.poll() is None else None
        finally:
            watch.close()
            stop(program)
            stop(bus)
            bus.stdout.close()


def candidates(app, data):
    """(name, command, variables): ours as a desktop starts it and with the software renderer, then what is installed."""
    kept = ["--data", data, "--keys", "file"]
    software = {"QT_QUICK_BACKEND": "software"}
    yield "Porchlight, first start", [app, "--keys", "file"], {}
    yield "Porchlight, first start, software renderer", [app, "--keys", "file"], software
    yield "Porchlight, 200 conversations and 100,000 messages", [app, *kept], {}
    yield "Porchlight, the same, software renderer", [app, *kept], software
    for rival in RIVALS:
        if path := shutil.which(rival):
            yield rival, [path], {}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--app", required=True, help="the program")
    options.add_argument("--data", required=True, help="where its profile of some years is")
    options.add_argument("--out", required=True, help="where the figures go, as JSON")
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--settle", type=float, default=10, help="seconds from the start until it is weighed")
    options.add_argument("--rest", type=float, default=5, help="seconds without anybody, after that")
    args = options.parse_args()
    rows = []
    print(f"Median of {args.runs} starts; weighed {args.settle:g} s after, then {args.rest:g} s of rest\n\n"
          "| program | first window, ms | PSS, MB | CPU until weighed, ms | CPU at rest, ms |\n|---|---|---|---|---|")
    with Display() as display:
        for name, command, extra in candidates(os.path.abspath(args.app), os.path.abspath(args.data)):
            runs = [run for _ in range(args.runs) if (run := measure(display, command, extra, args.settle, args.rest))]
            if not runs:
                print(f"| {name} | no window came | | | |", flush=True)
                continue
            row = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
            rows.append({"what": name, "runs": len(runs), **row})
            print("| {what} | {firstWindowMs:.0f} | {pssMb:.0f} | {startCpuMs:.0f} | {idleCpuMs:.0f} |".format(**rows[-1]), flush=True)
    if not any(shutil.which(rival) for rival in RIVALS):
        print("\nNo other messenger is installed here: " + ", ".join(RIVALS) + ".")
    Path(args.out).write_text(json.dumps(rows, indent=4) + "\n")
    print(f"The same as JSON: {args.out}")
    return 0 if sum(row["what"].startswith("Porchlight") for row in rows) == 4 else 1


if __name__ == "__main__":
    sys.exit(main())
