// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/StorageModel.h"

#include "app/models/StatusName.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace porchlight::models {

using engine::StorageWish;

namespace {

QString sizeOf(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

StorageModel::StorageModel(const QString &database, const ConversationListModel &conversations, Tend tend, QObject *parent)
    : QObject(parent), m_database(database), m_conversations(conversations), m_tend(std::move(tend))
{
    m_worker.setMaxThreadCount(1);
}

StorageModel::~StorageModel()
{
    m_worker.waitForDone();
}

QString StorageModel::total() const
{
    return sizeOf(m_use.all());
}

QString StorageModel::unused() const
{
    return m_use.unused >= worthGivingBack ? sizeOf(m_use.unused) : QString();
}

QVariantList StorageModel::parts() const
{
    const double all = double(std::max<qint64>(1, m_use.all()));
    const std::array<std::pair<QString, qint64>, 5> parts{{{QStringLiteral("messages"), m_use.messages},
                                                           {QStringLiteral("search"), m_use.search},
                                                           {QStringLiteral("faces"), m_use.faces},
                                                           {QStringLiteral("keys"), m_use.keys},
                                                           {QStringLiteral("other"), m_use.other}}};
    QVariantList list;
    for (const auto &[key, bytes] : parts) {
        list.append(QVariantMap{{QStringLiteral("key"), key},
                                {QStringLiteral("size"), sizeOf(bytes)},
                                {QStringLiteral("share"), double(bytes) / all}});
    }
    return list;
}

QVariantList StorageModel::biggest() const
{
    QVariantList list;
    for (const store::ConversationUse &use : m_use.conversations) {
        const store::ConversationSummary *const summary = m_conversations.summaryOf(use.id);
        if (!summary) // it is listed nowhere, so it has no name to be found by
            continue;
        list.append(QVariantMap{{QStringLiteral("conversationKey"), keyOf(use.id)},
                                {QStringLiteral("name"), titleOf(*summary)},
                                {QStringLiteral("avatarKey"), summary->isGroup ? keyOf(use.id) : keyOf(summary->peer)},
                                {QStringLiteral("isGroup"), summary->isGroup},
                                {QStringLiteral("isSelf"), summary->marks.isSelf},
                                {QStringLiteral("picture"), summary->picture},
                                {QStringLiteral("size"), sizeOf(use.bytes)},
                                {QStringLiteral("messages"), double(use.messages)}});
        if (list.size() == biggestMax)
            break;
    }
    return list;
}

QString StorageModel::task() const
{
    if (!m_wish)
        return QString();
    switch (m_wish->kind) {
    case StorageWish::Kind::Clear: return QStringLiteral("clear");
    case StorageWish::Kind::GiveBack: return QStringLiteral("giveBack");
    case StorageWish::Kind::IndexAnew: return QStringLiteral("index");
    }
    return QString();
}

void StorageModel::measure()
{
    if (std::exchange(m_isMeasuring, true))
        return;
    m_worker.start([this] {
        auto reader = store::LocalReader::open(m_database);
        const store::StorageUse use = reader ? reader.value()->storageUse(m_database) : store::StorageUse{.hasFailed = true};
        QMetaObject::invokeMethod(
            this,
            [this, use] {
                m_isMeasuring = false;
                if (use.hasFailed) {
                    setError(Sentence::english("What is stored could not be measured."));
                    return;
                }
                m_use = use;
                m_isMeasured = true;
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    });
}

void StorageModel::begin(const StorageWish &wish)
{
    if (m_wish)
        return;
    m_wish = wish;
    m_share = 0;
    m_error = {};
    m_tend(wish);
    Q_EMIT changed();
}

void StorageModel::clearConversation(const QString &conversationKey)
{
    if (const auto id = ConversationId::fromHex(conversationKey.toLatin1()))
        begin({StorageWish::Kind::Clear, *id});
}

void StorageModel::giveBack()
{
    begin({StorageWish::Kind::GiveBack});
}

void StorageModel::indexAnew()
{
    begin({StorageWish::Kind::IndexAnew});
}

void StorageModel::onReport(const engine::StorageReport &report)
{
    if (!m_wish || report.wish != *m_wish)
        return;
    m_share = report.share;
    if (report.isOver) {
        m_wish.reset();
        if (report.hasFailed) {
            m_error = report.wish.kind == StorageWish::Kind::GiveBack
                ? Sentence::english("That needs more room on the disk for a moment than there is. Nothing was lost.")
                : Sentence::english("This could not be stored on this computer. Is the disk full?");
        }
        measure();
    }
    Q_EMIT changed();
}

void StorageModel::setError(const Sentence &error)
{
    m_error = error;
    Q_EMIT changed();
}

} // namespace porchlight::models
