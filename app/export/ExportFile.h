// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>

namespace porchlight::exporting {

/// A file that is written from its beginning to its end. After the first write that failed it does nothing more.
class ExportFile
{
public:
    explicit ExportFile(const QString &path);

    void write(const QByteArray &bytes);
    /// True when all of it is on the disk.
    bool close();
    bool isGood() const { return m_isGood; }

private:
    QFile m_file;
    bool m_isGood = false;
};

} // namespace porchlight::exporting
