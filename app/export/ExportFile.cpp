// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/ExportFile.h"

#include <unistd.h>

namespace porchlight::exporting {

ExportFile::ExportFile(const QString &path) : m_file(path)
{
    m_isGood = m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void ExportFile::write(const QByteArray &bytes)
{
    m_isGood = m_isGood && m_file.write(bytes) == bytes.size();
}

bool ExportFile::close()
{
    m_isGood = m_isGood && m_file.flush() && ::fsync(m_file.handle()) == 0;
    m_file.close();
    return m_isGood && m_file.error() == QFileDevice::NoError;
}

} // namespace porchlight::exporting
