// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>
#include <QVariant>

namespace porchlight::test {

/// All that the invented profiles hold: names, messages, places. A text that is not made of it is one of ours.
class Haystack
{
public:
    /// The files that they are made of, and what the one that is shown has put together of it.
    explicit Haystack(QObject &profile);

    /// All of it comes from the profile, or is no words at all: numbers, signs, dates and times.
    bool holds(const QString &words) const;
    /// There is something longer from a profile in it, for which nobody can promise room.
    bool isQuotedIn(const QString &words) const;

private:
    void take(const QVariant &value, int depth);
    void takeObject(QObject *object, int depth);

    QString m_all;
    QStringList m_long;
    QList<QObject *> m_done;
};

} // namespace porchlight::test
