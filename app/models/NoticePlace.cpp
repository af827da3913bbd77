// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/NoticePlace.h"

#include "app/models/DisplayText.h"
#include "app/models/StatusName.h"

#include <algorithm>

namespace porchlight::models {

using engine::Notice;
using Kind = Notice::Kind;

namespace {

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::KeyChanged:
        return QStringLiteral("keyChanged");
    case Kind::TwoLists:
        return QStringLiteral("twoLists");
    case Kind::OlderList:
        return QStringLiteral("olderList");
    case Kind::FalseList:
        return QStringLiteral("falseList");
    case Kind::FalseRoster:
        return QStringLiteral("falseRoster");
    case Kind::FalseKeys:
        return QStringLiteral("falseKeys");
    case Kind::ListRefused:
        return QStringLiteral("listRefused");
    case Kind::OtherAccountKey:
        return QStringLiteral("otherAccountKey");
    case Kind::DeviceLinked:
        return QStringLiteral("deviceLinked");
    case Kind::DeviceUnlinked:
        return QStringLiteral("deviceUnlinked");
    case Kind::MessageMissing:
        return QStringLiteral("messageMissing");
    }
    return QString();
}

/// What holds up messages comes first, then the graver ones, then the newer.
bool mattersMore(const Notice &one, const Notice &other)
{
    if (one.isBlocking != other.isBlocking)
        return one.isBlocking;
    return one.kind != other.kind ? one.kind < other.kind : one.number > other.number;
}

} // namespace

NoticePlace::NoticePlace(EngineSink &sink, NameOf nameOf, QObject *parent)
    : QObject(parent), m_sink(sink), m_nameOf(std::move(nameOf))
{
}

QString NoticePlace::kind() const
{
    return m_shown ? nameOf(m_shown->kind) : QString();
}

QDateTime NoticePlace::time() const
{
    return m_shown ? localTime(m_shown->timeMs) : QDateTime();
}

QString NoticePlace::deviceName() const
{
    const bool isAboutDevice = m_shown &&
                               (m_shown->kind == Kind::DeviceLinked || m_shown->kind == Kind::DeviceUnlinked);
    return isAboutDevice ? oneLine(m_nameOf(quint32(m_shown->detail)), nameUnitsMax) : QString();
}

QVariantList NoticePlace::history() const
{
    QVariantList all;
    for (auto notice = m_notices.rbegin(); notice != m_notices.rend(); ++notice)
        all.append(QVariantMap{{QStringLiteral("kind"), nameOf(notice->kind)},
                               {QStringLiteral("time"), localTime(notice->timeMs)},
                               {QStringLiteral("detail"), double(notice->detail)}});
    return all;
}

QVariantMap NoticePlace::troubles() const
{
    if (m_troubles == engine::BodyTroubles())
        return {};
    return {{QStringLiteral("forged"), m_troubles.forged},
            {QStringLiteral("misplaced"), m_troubles.misplaced},
            {QStringLiteral("outdated"), m_troubles.outdated},
            {QStringLiteral("differing"), m_troubles.differing},
            {QStringLiteral("items"), m_troubles.items}};
}

void NoticePlace::settle()
{
    if (!m_shown)
        return;
    const quint32 number = m_shown->number;
    m_settled.insert(number);
    m_sink.post(engine::SettleNotice{m_sink.nextAsk(), number});
    set(std::move(m_notices), m_troubles);
}

void NoticePlace::set(std::vector<Notice> notices, const engine::BodyTroubles &troubles)
{
    m_notices = std::move(notices);
    m_troubles = troubles;
    m_shown.reset();
    for (const Notice &notice : m_notices) {
        if (!notice.isOpen)
            m_settled.erase(notice.number);
        // What one goes on in spite of is shown until the engine has gone on.
        const bool isDone = !notice.isOpen || (m_settled.contains(notice.number) && !notice.isBlocking);
        if (!isDone && (!m_shown || mattersMore(notice, *m_shown)))
            m_shown = notice;
    }
    Q_EMIT changed();
}

} // namespace porchlight::models
