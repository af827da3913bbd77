// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/ExportFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace porchlight::exporting {

namespace {

constexpr int namesTried = 1'000;

} // namespace

ExportFolder::ExportFolder(const QString &parent, const QString &name) : m_parent(parent), m_name(name) {}

ExportFolder::~ExportFolder()
{
    if (!m_temporary.isEmpty())
        QDir(m_temporary).removeRecursively();
}

bool ExportFolder::open()
{
    QTemporaryDir made(m_parent + u"/.porchlight-export-XXXXXX"); // 0700
    if (!made.isValid())
        return false;
    made.setAutoRemove(false);
    m_temporary = made.path();
    return true;
}

bool ExportFolder::makeFolder(const QString &relative)
{
    return QDir(m_temporary).mkpath(relative);
}

QString ExportFolder::finish()
{
    for (int i = 1; i <= namesTried; ++i) {
        const QString path = m_parent + u'/' + m_name + (i == 1 ? QString() : u' ' + QString::number(i));
        // Between the question and the deed somebody may put something there: then it is not renamed over it.
        if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
            continue;
        if (!QDir().rename(m_temporary, path)) {
            if (QFileInfo::exists(path))
                continue;
            return {};
        }
        m_temporary.clear();
        return path;
    }
    return {};
}

} // namespace porchlight::exporting
