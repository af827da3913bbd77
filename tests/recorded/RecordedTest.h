// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Packing.h"
#include "tests/recorded/Recording.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace porchlight::recorded {

/// What the tests of recordings begin with: all there are in the tree, of which a function sees one after the other.
class RecordedTest : public QObject
{
    Q_OBJECT

protected:
    const Recording &recording() const
    {
        QFETCH_GLOBAL(QString, folder);
        return m_recordings.at(folder);
    }
    static QByteArray bytesIn(const QJsonValue &hex) { return QByteArray::fromHex(hex.toString().toLatin1()); }
    QJsonValue expected(const char *key) const { return recording().expected[QLatin1String(key)]; }
    /// A copy of a profile, in a folder that the function has for itself.
    QString profile(const QString &name) const;
    AccountId account(const char *key) const
    {
        return AccountId::fromBytes(bytesIn(expected(key))).value_or(AccountId());
    }

    /// All frames of a type, as today's codec reads them.
    template <class F>
    std::vector<std::pair<Line, F>> framesOf() const
    {
        std::vector<std::pair<Line, F>> all;
        for (const Line &line : recording().lines) {
            for (const wire::Frame &frame : wire::decodeUnpacking(line.message).frames) {
                if (const auto *wanted = std::get_if<F>(&frame))
                    all.emplace_back(line, *wanted);
            }
        }
        return all;
    }
    /// Where a device has said something of a type for the first time.
    template <class F>
    Line firstOf(const QString &device) const
    {
        for (const auto &[line, frame] : framesOf<F>()) {
            if (line.device == device)
                return line;
        }
        return {};
    }

    std::map<QString, Recording> m_recordings; ///< by folder
    std::unique_ptr<QTemporaryDir> m_scratch;

private Q_SLOTS:
    void initTestCase_data();
    void init() { m_scratch = std::make_unique<QTemporaryDir>(); }
};

} // namespace porchlight::recorded
