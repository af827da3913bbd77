// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// porchlight-record FOLDER: makes a new recording of the protocol as it is now. The recordings that are there stay.

#include "tests/recorded/Story.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (application.arguments().size() != 2) {
        std::fputs("Usage: porchlight-record FOLDER\nWrites a new recording into an empty folder.\n", stderr);
        return 2;
    }
    const QTemporaryDir scratch;
    porchlight::recorded::Story story(scratch.path());
    const porchlight::recorded::Recording recording = story.play();
    recording.write(application.arguments().at(1));
    std::printf("%zu messages and connections, %zu profiles\n", recording.lines.size(), recording.profiles.size());
    return 0;
}
