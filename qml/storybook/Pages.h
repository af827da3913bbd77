// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace porchlight::storybook {

struct Variant;

/// One page of the storybook: a whole screen on an invented profile, or a sheet of one component in several states.
/// In which group it stands, and what state it shows, says a line of its file: `// Screen: Finder, error`.
struct Page
{
    QString name;  ///< of the file; a screen and a sheet may have the same
    QString group; ///< the screen or the component
    QString state; ///< of a screen: "empty", "full", "extreme", "error", or something of its own; a sheet has none
    QUrl url;

    bool isScreen() const { return !state.isEmpty(); }
};

/// By group, in each the full one first. From what is compiled in, or from the folder of a source tree (qml/storybook).
QList<Page> allPages(const QString &folder = {});

/// What its picture is called, without suffix: "Main-dark", "Bubble-sheet-light".
QString pictureName(const Page &page, const Variant &variant);
/// Whether how it looks then is kept (docs/screenshots): screens in light, dark and from right to left; sheets, which are
/// many and change together with the screens, in light.
bool isKept(const Page &page, const Variant &variant);
/// How much smaller than the window. Full screens, which README shows, are halved, all others are a quarter: so 600 pictures
/// take 6 MB, and an eye still sees what has changed.
int shrinkOf(const Page &page);
QStringList keptPictures(const QList<Page> &pages);

} // namespace porchlight::storybook
