// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/ModerationReport.h"

#include "relay/ops/DataFiles.h"
#include "relay/store/People.h"
#include "relay/store/sqlite/SqliteReader.h"

#include <QCborMap>
#include <QCborValue>
#include <QDateTime>
#include <QtEndian>

namespace porchlight::relay {

namespace {

constexpr int reportsMax = 200; // with room to spare in an answer
// Before the content: key, counter, hash of the own message before, place and hash of the head, time, type (encryption.md 5.4).
constexpr qsizetype bytesBeforeContent = 32 + 8 + 32 + 8 + 16 + 8 + 2;
constexpr qsizetype lengthBytes = 4;
constexpr qsizetype shownCharsMax = 16'000; // the longest text has room, unless it is made of what cannot be shown

QString timeText(quint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(ms), Qt::UTC).toString(Qt::ISODate);
}

QString line(const char *name, const QString &value)
{
    return QString::fromLatin1(name) + u": " + value + u'\n';
}

/// A sign that a terminal shows, and that shows nothing else than itself.
bool isHarmless(char32_t sign)
{
    switch (QChar::category(sign)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // those that turn the direction are among them
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return true;
    }
}

QString harmless(const QString &text)
{
    QString shown;
    for (const uint sign : text.toUcs4()) {
        if (isHarmless(sign))
            shown += QString::fromUcs4(reinterpret_cast<const char32_t *>(&sign), 1);
        else
            shown += u"<U+" + QString::number(sign, 16).toUpper().rightJustified(4, u'0') + u'>';
    }
    return shown;
}

QString quoted(const QString &text)
{
    QString shown;
    for (const QString &one : text.split(u'\n'))
        shown += u"> " + harmless(one) + u'\n';
    if (shown.size() > shownCharsMax) // as when all of it is to be made harmless
        shown = shown.left(shownCharsMax) + u"\n(there is more)\n";
    return shown;
}

/// The text of a message; nothing when it is of a kind that has none, or of a newer app.
std::optional<QString> saidIn(const QByteArray &inner, quint64 &type)
{
    if (inner.size() < bytesBeforeContent + lengthBytes)
        return std::nullopt;
    const auto length = qFromBigEndian<quint32>(inner.constData() + bytesBeforeContent);
    const QByteArray content = inner.mid(bytesBeforeContent + lengthBytes);
    if (quint64(content.size()) != length)
        return std::nullopt;
    const QCborMap map = QCborValue::fromCbor(content).toMap();
    type = quint64(map.value(1).toInteger());
    const QCborValue text = map.value(2);
    return text.isString() ? std::optional(text.toString()) : std::nullopt;
}

QString who(const AccountId &account, const QString &handle)
{
    return harmless(handle) + u" (" + QString::fromLatin1(account.toHex()) + u')';
}

QString listText(const std::vector<StoredReport> &reports)
{
    QString text;
    for (const StoredReport &report : reports) {
        text += QString::number(report.number) + u' ' + timeText(report.reportedMs) + u' ' + harmless(report.reporterHandle)
            + u" reports " + harmless(report.authorHandle) + u": " + harmless(report.reason.left(60)) + u'\n';
    }
    return text.isEmpty() ? QStringLiteral("none\n") : text;
}

} // namespace

QString reportText(const StoredReport &report)
{
    quint64 type = 0;
    const auto said = saidIn(report.inner, type);
    QString text = line("report", QString::number(report.number));
    text += line("reported_at", timeText(report.reportedMs)) + line("reported_by", who(report.reporter, report.reporterHandle));
    text += line("author", who(report.author, report.authorHandle)) + line("author_device", QString::number(report.authorDevice));
    text += line("sent_at", timeText(report.sentMs)) + line("conversation", QString::fromLatin1(report.conversation.toHex()));
    text += line("seq", QString::number(report.seq));
    text += line("closed", report.closedMs ? timeText(*report.closedMs) : QStringLiteral("no"));
    text += line("proof", opensCommitment(report.inner, report.commitment)
                     ? QStringLiteral("good: the author's device committed to this")
                     : QStringLiteral("BAD: what is kept here does not open the commitment; believe none of it"));
    text += u"reason:\n" + quoted(report.reason);
    if (said)
        return text + u"said (content type " + QString::number(type) + u"):\n" + quoted(*said);
    return text + u"said: no text that this version can read; the bytes: " + QString::fromLatin1(report.inner.toHex().left(2'000)) + u'\n';
}

AdminAnswer moderationReport(const QString &dataFolder, quint64 number)
{
    auto reader = SqliteReader::open(databasePath(dataFolder));
    if (!reader) {
        const Failure failure = failureOf(reader.error(), dataFolder);
        return {failure.code, failure.sentence};
    }
    bool isBroken = false;
    reader.value()->whenBroken([&isBroken] { isBroken = true; });
    const auto reports = number == 0 ? reader.value()->readReports(0, reportsMax, false) : reader.value()->readReports(number + 1, 1, true);
    if (isBroken)
        return {ExitCode::BadDatabase, QStringLiteral("The database cannot be read.")};
    if (number == 0)
        return {ExitCode::Ok, listText(reports)};
    if (reports.empty() || reports.front().number != number)
        return {ExitCode::Usage, u"There is no report with the number " + QString::number(number) + u'.'};
    return {ExitCode::Ok, reportText(reports.front())};
}

} // namespace porchlight::relay
