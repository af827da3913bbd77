// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace porchlight::exporting {

/// A folder that appears whole or not at all: it is written beside its place under another name and renamed at the end,
/// over nothing. What is left of one that was not finished is deleted. For its owner only.
class ExportFolder
{
public:
    /// Takes @p name in @p parent, or "name 2" and so on when that is there. Nothing is made before open().
    ExportFolder(const QString &parent, const QString &name);
    ~ExportFolder();
    Q_DISABLE_COPY_MOVE(ExportFolder)

    bool open();
    bool makeFolder(const QString &relative);
    QString pathOf(const QString &relative) const { return m_temporary + u'/' + relative; }
    /// Where it is now; empty when it could not be put there.
    QString finish();

private:
    const QString m_parent;
    const QString m_name;
    QString m_temporary;
};

} // namespace porchlight::exporting
