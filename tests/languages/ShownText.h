// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QQuickWindow>
#include <QString>

namespace porchlight::test {

/// One text that a window shows, or says to a screen reader.
struct ShownText
{
    QString words;
    QString where;            ///< the files it is in, from the inside out
    bool isSaid = false;      ///< only to a screen reader
    bool isCut = false;       ///< it ends in "…", is wider or higher than its place, or leaves the window at a side
};

/// All texts that can be seen in the window at this moment, those of popups included, and what is said of what acts.
QList<ShownText> textsOf(const QQuickWindow &window);

} // namespace porchlight::test
