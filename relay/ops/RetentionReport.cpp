// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/RetentionReport.h"

#include "relay/ops/DataFiles.h"
#include "relay/store/sqlite/SqliteReader.h"

#include <QDateTime>

namespace porchlight::relay {

namespace {

constexpr int lettersMax = 300; // with room to spare in an answer

QString timeText(quint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(ms), Qt::UTC).toString(Qt::ISODate);
}

QString line(const char *name, const QString &value)
{
    return QString::fromLatin1(name) + u": " + value + u'\n';
}

QString reasonText(DeadLetterReason reason)
{
    switch (reason) {
    case DeadLetterReason::Damaged: return QStringLiteral("damaged");
    case DeadLetterReason::OutOfPlace: return QStringLiteral("out-of-place");
    case DeadLetterReason::Quarantined: return QStringLiteral("quarantined");
    case DeadLetterReason::MailDropped: return QStringLiteral("mail-dropped");
    }
    return QStringLiteral("unknown");
}

QString logText(const DeadLetter &letter)
{
    switch (letter.log.kind) {
    case LogId::Kind::Conversation: return u"conversation " + QString::fromLatin1(letter.log.conversation.toHex());
    case LogId::Kind::Account: return QStringLiteral("account log");
    case LogId::Kind::Mailbox: break;
    }
    return QStringLiteral("mailbox");
}

/// What @p tell makes of the database, or why there is none to be read.
template <class Tell>
AdminAnswer read(const QString &dataFolder, Tell tell)
{
    auto reader = SqliteReader::open(databasePath(dataFolder));
    if (!reader) {
        const Failure failure = failureOf(reader.error(), dataFolder);
        return {failure.code, failure.sentence};
    }
    bool isBroken = false;
    reader.value()->whenBroken([&isBroken] { isBroken = true; });
    const QString text = tell(*reader.value());
    if (isBroken)
        return {ExitCode::BadDatabase, QStringLiteral("The database cannot be read.")};
    return {ExitCode::Ok, text};
}

} // namespace

AdminAnswer retentionReport(const QString &dataFolder)
{
    return read(dataFolder, [](StoreReader &reader) {
        const RetentionState state = reader.retentionState();
        QString text = line("last_run", state.lastRunMs == 0 ? QStringLiteral("never") : timeText(state.lastRunMs));
        text += line("held_since", state.heldSinceMs ? timeText(*state.heldSinceMs) : QStringLiteral("not held"));
        text += line("bodies_taken", QString::number(state.purged));
        text += line("devices_parked", QString::number(state.parkedNow));
        text += line("dead_letters", QString::number(state.deadLetters));
        if (state.heldSinceMs) {
            text += QStringLiteral("The clock has jumped by more than 7 days since the last run, so nothing is taken. Is it "
                                   "right now? Then say: porchlight-relay admin retention confirm\n");
        }
        return text;
    });
}

AdminAnswer deadLetterReport(const QString &dataFolder)
{
    return read(dataFolder, [](StoreReader &reader) {
        QString text;
        for (const DeadLetter &letter : reader.deadLetters(lettersMax)) {
            text += timeText(letter.notedMs) + u' ' + reasonText(letter.reason) + u' ' + logText(letter);
            if (!letter.account.isNull())
                text += u" account " + QString::fromLatin1(letter.account.toHex());
            if (letter.device != 0)
                text += u" device " + QString::number(letter.device);
            text += u" seq " + QString::number(letter.seq);
            if (letter.attempts != 0)
                text += u" times " + QString::number(letter.attempts);
            text += u'\n';
        }
        return text.isEmpty() ? QStringLiteral("none\n") : text;
    });
}

} // namespace porchlight::relay
