// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace porchlight::storybook {

/// One page of the storybook: a whole screen on an invented profile, or a sheet of one component in several states.
/// In which group it stands, and what state it shows, says a line of its file: `// Screen: Finder, error`.
struct Page
{
    QString name;  ///< of the file, unique
    QString group; ///< the screen or the component
    QString state; ///< of a screen: "empty", "full", "extreme", "error", or something of its own; a sheet has none
    QUrl url;

    bool isScreen() const { return !state.isEmpty(); }
};

/// By group, in each the full one first. From what is compiled in, or from the folder of a source tree (qml/storybook).
QList<Page> allPages(const QString &folder = {});

} // namespace porchlight::storybook
