// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/LinkModel.h"

#include "app/models/DisplayText.h"
#include "app/models/StatusName.h"
#include "shared/base/Crockford.h"

#include <utility>

namespace porchlight::models {

using engine::LinkReport;
using engine::LinkTrouble;
using Stage = LinkReport::Stage;

LinkModel::LinkModel(EngineSink &sink, Names names, QObject *parent)
    : QObject(parent), m_sink(sink), m_names(std::move(names)), m_tick(this)
{
    m_until.setRemainingTime(0);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        Q_EMIT secondsLeftChanged();
        arm();
    });
}

QString LinkModel::cutOff() const
{
    if (m_standing && m_standing->isRemoved)
        return QStringLiteral("removed");
    return m_standing && m_standing->areKeysLost ? QStringLiteral("keysLost") : QString();
}

QString LinkModel::stage() const
{
    if (!m_isShown)
        return m_ask == 0 ? QString() : QStringLiteral("asked");
    switch (m_report.stage) {
    case Stage::ShowingCode: return QStringLiteral("code");
    case Stage::Calling: return QStringLiteral("calling");
    case Stage::Comparing: return QStringLiteral("comparing");
    case Stage::Waiting: return QStringLiteral("waiting");
    case Stage::Finishing: return QStringLiteral("finishing");
    case Stage::Done: return QStringLiteral("done");
    case Stage::Ended: return QStringLiteral("ended");
    }
    return QString();
}

QString LinkModel::trouble() const
{
    if (!m_words.isEmpty())
        return QStringLiteral("failed");
    switch (m_report.trouble) {
    case LinkTrouble::None: return QString();
    case LinkTrouble::NoCode: return QStringLiteral("noCode");
    case LinkTrouble::NotManager: return QStringLiteral("notManager");
    case LinkTrouble::NoAnswer: return QStringLiteral("noAnswer");
    case LinkTrouble::Unreachable: return QStringLiteral("unreachable");
    case LinkTrouble::OtherCode: return QStringLiteral("otherCode");
    case LinkTrouble::Tampered: return QStringLiteral("tampered");
    case LinkTrouble::UsedTwice: return QStringLiteral("usedTwice");
    case LinkTrouble::Differ: return QStringLiteral("differ");
    case LinkTrouble::Stopped: return QStringLiteral("stopped");
    case LinkTrouble::StoppedThere: return QStringLiteral("stoppedThere");
    case LinkTrouble::TimedOut: return QStringLiteral("timedOut");
    case LinkTrouble::PeerLeft: return QStringLiteral("peerLeft");
    case LinkTrouble::NotAccepted: return QStringLiteral("notAccepted");
    case LinkTrouble::Unfinished: return QStringLiteral("unfinished");
    }
    return QString();
}

int LinkModel::secondsLeft() const
{
    return int((m_until.remainingTime() + 999) / 1000);
}

void LinkModel::showCode()
{
    begin();
    m_sink.post(engine::AskLinkCode{m_ask, m_names.device()});
}

void LinkModel::enter(const QString &code)
{
    begin();
    m_sink.post(engine::EnterLinkCode{m_ask, code.left(crockfordTypedCharsMax), m_names.account()});
}

int LinkModel::typedOf(const QString &code) const
{
    qsizetype count = 0;
    for (const QChar c : code.left(crockfordTypedCharsMax)) {
        if (crockfordSymbols(QString(c), 1))
            ++count;
        else if (!crockfordSymbols(QString(c), 0))
            return -1;
    }
    return count > codeSymbols ? -1 : int(count);
}

void LinkModel::confirm(bool mayManageDevices)
{
    if (m_ask != 0 && stage() == u"comparing")
        m_sink.post(engine::ConfirmLink{m_ask, mayManageDevices});
}

void LinkModel::refuse()
{
    if (m_ask != 0)
        m_sink.post(engine::CancelLink{m_ask, true});
}

void LinkModel::stop()
{
    if (m_ask != 0)
        m_sink.post(engine::CancelLink{m_ask, false});
    m_ask = 0; // whatever is still said of it is of no interest
    m_isShown = false;
    set({});
}

void LinkModel::begin()
{
    m_ask = m_sink.nextAsk();
    m_isShown = false;
    set({});
}

void LinkModel::onReport(const LinkReport &report)
{
    if (m_ask == 0 || report.ask != m_ask)
        return;
    if (report.isOver())
        m_ask = 0;
    m_isShown = true;
    m_until.setRemainingTime(report.left.count());
    set(report);
}

void LinkModel::onStanding(const engine::DeviceStanding &standing)
{
    if (std::exchange(m_standing, standing) != standing)
        Q_EMIT standingChanged();
}

void LinkModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask == 0 || failed.ask != m_ask)
        return;
    m_ask = 0;
    m_isShown = true;
    LinkReport report;
    report.stage = Stage::Ended;
    set(report, failed.text);
}

void LinkModel::set(const LinkReport &report, const Sentence &words)
{
    m_report = report;
    m_words = words;
    m_peerName = oneLine(report.peerName, nameUnitsMax);
    m_squares = squaresText(report.squares);
    if (!m_isShown || report.isOver())
        m_until.setRemainingTime(0);
    Q_EMIT changed();
    Q_EMIT secondsLeftChanged();
    arm();
}

void LinkModel::arm()
{
    if (secondsLeft() > 0)
        m_tick.start();
    else
        m_tick.stop();
}

} // namespace porchlight::models
