// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/Exporter.h"

#include "app/export/ExportFile.h"
#include "app/export/ExportFolder.h"
#include "app/export/HtmlPages.h"
#include "app/export/JsonRecords.h"
#include "app/store/LocalReader.h"
#include "shared/base/Sentence.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace porchlight::exporting {

using store::ConversationSummary;
using store::LocalReader;
using store::TimelinePlace;
using store::TimelineRow;

namespace {

constexpr int rowsOfPage = 500;

/// One export under way. Each step says whether the next may follow.
class Run
{
public:
    Run(const ExportJob &job, const MayGoOn &mayGoOn, LocalReader &reader, const store::LocalIdentity &identity)
        : m_job(job), m_mayGoOn(mayGoOn), m_reader(reader), m_identity(identity),
          m_folder(job.parent, u"Porchlight export " + identity.handle + u' ' + timeText(quint64(job.nowMs)).left(10))
    {
    }

    Result<QString, ExportFailure> run()
    {
        if (!m_folder.open())
            return ExportFailure::NotWritable;
        const auto failure = writeAll();
        if (failure)
            return *failure;
        const QString path = m_folder.finish();
        return path.isEmpty() ? Result<QString, ExportFailure>(ExportFailure::NotWritable) : path;
    }

private:
    std::optional<ExportFailure> writeAll();
    std::optional<ExportFailure> writeAccount(const std::vector<ConversationSummary> &conversations);
    /// Where the picture lies then; empty without one, and where there was no room.
    QString writePicture(const QByteArray &id, const QByteArray &picture);
    Shown shown(const AccountId &account);
    std::optional<ExportFailure> writeConversation(const ConversationSummary &summary, const QString &folder);
    std::optional<ExportFailure> writeRows(const ConversationSummary &summary, ExportFile &json, ExportFile &html);
    std::vector<std::optional<TimelinePlace>> pagesOf(const ConversationSummary &summary);
    bool goesOn() { return m_mayGoOn(m_progress); }

    const ExportJob &m_job;
    const MayGoOn &m_mayGoOn;
    LocalReader &m_reader;
    const store::LocalIdentity m_identity;
    ExportFolder m_folder;
    ExportProgress m_progress;
    bool m_hasRoom = true; ///< for all pictures so far
};

/// A place in a folder's name: handles are letters, digits, dots, dashes and underscores, and the number keeps them apart.
QString folderOf(int number, const ConversationSummary &summary)
{
    QString handle;
    for (const QChar c : summary.peerHandle) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_')
            handle += c;
    }
    return QStringLiteral("conversations/%1%2").arg(number, 4, 10, QLatin1Char('0')).arg(handle.isEmpty() ? QString() : u'-' + handle);
}

std::optional<ExportFailure> Run::writeAll()
{
    std::vector<ConversationSummary> conversations = m_reader.conversations();
    std::ranges::stable_sort(conversations, [](const auto &a, const auto &b) { return a.lastActivityMs() > b.lastActivityMs(); });
    m_progress.conversationsAll = int(conversations.size());
    if (const auto failure = writeAccount(conversations))
        return failure;
    ExportFile index(m_folder.pathOf(QStringLiteral("index.html")));
    index.write(indexBegin(m_identity, quint64(m_job.nowMs)));
    for (const ConversationSummary &summary : conversations) {
        const QString folder = folderOf(++m_progress.conversations, summary);
        const qint64 before = m_progress.messages;
        if (const auto failure = writeConversation(summary, folder))
            return failure;
        index.write(indexLine(summary, folder, m_progress.messages - before));
        if (!goesOn())
            return ExportFailure::Cancelled;
    }
    index.write("</ul>\n" + pageEnd());
    return index.close() ? std::nullopt : std::optional(ExportFailure::NoRoom);
}

QString Run::writePicture(const QByteArray &id, const QByteArray &picture)
{
    if (!isPicture(picture))
        return {};
    const QString relative = u"pictures/" + QString::fromLatin1(id) + (picture.startsWith("\x89PNG") ? u".png" : u".jpg");
    ExportFile file(m_folder.pathOf(relative));
    file.write(picture);
    m_hasRoom = file.close() && m_hasRoom;
    return relative;
}

Shown Run::shown(const AccountId &account)
{
    const engine::Face face = m_reader.people().face(account);
    return {face.about, writePicture(account.toHex(), face.picture)};
}

std::optional<ExportFailure> Run::writeAccount(const std::vector<ConversationSummary> &conversations)
{
    if (!m_folder.makeFolder(QStringLiteral("pictures")))
        return ExportFailure::NoRoom;
    QJsonArray people;
    QJsonArray groups;
    for (const ConversationSummary &one : conversations) {
        if (one.isGroup)
            groups.append(groupRecord(one, m_reader.names().of(one.id), m_reader.pins(one.id), writePicture(one.id.toHex(), one.picture)));
        else if (one.peer != m_identity.account)
            people.append(personRecord(one, shown(one.peer)));
    }
    ExportFile account(m_folder.pathOf(QStringLiteral("account.json")));
    account.write(lineOf(accountRecord(m_identity, shown(m_identity.account), people, groups, quint64(m_job.nowMs))) + '\n');
    return account.close() && m_hasRoom ? std::nullopt : std::optional(ExportFailure::NoRoom);
}

std::optional<ExportFailure> Run::writeConversation(const ConversationSummary &summary, const QString &folder)
{
    if (!m_folder.makeFolder(folder))
        return ExportFailure::NoRoom;
    ExportFile json(m_folder.pathOf(folder + u"/messages.json"));
    ExportFile html(m_folder.pathOf(folder + u"/index.html"));
    QByteArray head = lineOf(conversationRecord(summary));
    head.chop(1); // the list of messages comes into the same object
    json.write(head + ",\"messages\":[");
    html.write(conversationBegin(summary));
    if (const auto failure = writeRows(summary, json, html))
        return failure;
    json.write("\n]}\n");
    html.write(pageEnd());
    return json.close() && html.close() ? std::nullopt : std::optional(ExportFailure::NoRoom);
}

/// Where each page ends, the oldest page first: the reader goes backwards, and people read forwards.
std::vector<std::optional<TimelinePlace>> Run::pagesOf(const ConversationSummary &summary)
{
    std::vector<std::optional<TimelinePlace>> before{std::nullopt};
    for (;;) {
        const auto rows = m_reader.timelinePage(summary.id, before.back(), rowsOfPage);
        if (int(rows.size()) < rowsOfPage || !goesOn())
            break;
        before.push_back(rows.back().place);
    }
    std::ranges::reverse(before);
    return before;
}

std::optional<ExportFailure> Run::writeRows(const ConversationSummary &summary, ExportFile &json, ExportFile &html)
{
    auto gaps = m_reader.gaps(summary.id);
    auto gap = gaps.begin();
    bool isFirst = true;
    std::map<AccountId, QString> names;
    for (const store::NamedPerson &person : m_reader.names().of(summary.id))
        names[person.account] = person.name.isEmpty() ? u'@' + person.handle : person.name;
    const auto called = [&](const AccountId &account) {
        const auto found = names.find(account);
        return account == m_identity.account ? m_identity.displayName : found == names.end() ? QStringLiteral("Somebody") : found->second;
    };
    const auto put = [&](const QJsonObject &record, const QByteArray &block) {
        json.write((std::exchange(isFirst, false) ? "\n" : ",\n") + lineOf(record));
        html.write(block);
    };
    for (const auto &before : pagesOf(summary)) {
        std::vector<TimelineRow> rows = m_reader.timelinePage(summary.id, before, rowsOfPage);
        std::ranges::reverse(rows);
        for (const TimelineRow &row : rows) {
            for (; row.seq && gap != gaps.end() && gap->last < *row.seq; ++gap)
                put(missingRecord(gap->first, gap->last), missingBlock());
            put(messageRecord(row, summary, m_identity), messageBlock(row, m_identity, called));
            ++m_progress.messages;
        }
        if (!json.isGood() || !html.isGood())
            return ExportFailure::NoRoom;
        if (!goesOn())
            return ExportFailure::Cancelled;
    }
    for (; gap != gaps.end(); ++gap)
        put(missingRecord(gap->first, gap->last), missingBlock());
    return std::nullopt;
}

} // namespace

QString describe(ExportFailure failure)
{
    switch (failure) {
    case ExportFailure::NotReadable: return Sentence::english("The messages on this computer could not be read.");
    case ExportFailure::NotWritable: return Sentence::english("Nothing can be written into this folder.");
    case ExportFailure::NoRoom: return Sentence::english("It could not be written. Is the disk full? Nothing was left behind.");
    case ExportFailure::Cancelled: break;
    }
    return Sentence::english("It was stopped. Nothing was left behind.");
}

Result<QString, ExportFailure> exportAll(const ExportJob &job, const MayGoOn &mayGoOn)
{
    auto opened = LocalReader::open(job.database);
    if (!opened)
        return ExportFailure::NotReadable;
    const std::unique_ptr<LocalReader> reader = std::move(opened).value();
    const auto identity = reader->identity();
    if (!identity)
        return ExportFailure::NotReadable;
    if (!QFileInfo(job.parent).isDir())
        return ExportFailure::NotWritable;
    return Run(job, mayGoOn, *reader, *identity).run();
}

} // namespace porchlight::exporting
