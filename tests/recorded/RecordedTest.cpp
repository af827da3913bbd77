// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/recorded/RecordedTest.h"

namespace porchlight::recorded {

void RecordedTest::initTestCase_data()
{
    const QDir all(qEnvironmentVariable("PORCHLIGHT_SOURCE") + QStringLiteral("/tests/recorded"));
    QTest::addColumn<QString>("folder");
    for (const QString &folder : all.entryList({QStringLiteral("v*")}, QDir::Dirs)) {
        m_recordings[folder] = Recording::read(all.filePath(folder));
        QTest::newRow(qPrintable(folder)) << folder;
    }
    if (m_recordings.empty())
        qFatal("there is no recording; is PORCHLIGHT_SOURCE set?");
}

QString RecordedTest::profile(const QString &name) const
{
    const QString path = m_scratch->filePath(name + QStringLiteral(".sqlite"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(recording().profiles.at(name)) <= 0)
        qFatal("a profile cannot be laid down");
    return path;
}

} // namespace porchlight::recorded
