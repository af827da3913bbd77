// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/StatusName.h"

namespace porchlight::models {

QString statusName(store::MessageStatus status)
{
    switch (status) {
    case store::MessageStatus::Received: return QString();
    case store::MessageStatus::Sending: return QStringLiteral("sending");
    case store::MessageStatus::Failed: return QStringLiteral("failed");
    case store::MessageStatus::Sent: return QStringLiteral("sent");
    case store::MessageStatus::Delivered: return QStringLiteral("delivered");
    case store::MessageStatus::Read: return QStringLiteral("read");
    }
    return QString();
}

bool isMutedNow(const store::ConversationSummary &summary)
{
    return summary.mutedUntilMs > quint64(QDateTime::currentMSecsSinceEpoch());
}

QDateTime localTime(quint64 sinceEpochMs)
{
    constexpr quint64 endOfYear9999Ms = 253'402'300'799'999;
    if (sinceEpochMs == 0 || sinceEpochMs > endOfYear9999Ms)
        return QDateTime();
    return QDateTime::fromMSecsSinceEpoch(qint64(sinceEpochMs));
}

QString squaresText(const engine::QrSquares &squares)
{
    QString text;
    for (const char square : squares.dark)
        text.append(square == '\0' ? u'0' : u'1');
    return text;
}

} // namespace porchlight::models
