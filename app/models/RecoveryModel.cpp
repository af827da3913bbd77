// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/RecoveryModel.h"

#include "app/models/RecoverySheet.h"
#include "shared/base/Crockford.h"

#include <utility>

namespace porchlight::models {

using engine::RecoveryReport;
using engine::RecoveryStanding;
using engine::RecoveryTrouble;
using Stage = RecoveryReport::Stage;

namespace {

constexpr QLatin1StringView declinedKey("recovery/declined");

QString nameOf(Stage stage)
{
    switch (stage) {
    case Stage::Deriving:
        return QStringLiteral("deriving");
    case Stage::Storing:
        return QStringLiteral("storing");
    case Stage::Asking:
        return QStringLiteral("asking");
    case Stage::Opening:
        return QStringLiteral("opening");
    case Stage::Fetching:
        return QStringLiteral("fetching");
    case Stage::Joining:
        return QStringLiteral("joining");
    case Stage::Shown:
        return QStringLiteral("shown");
    case Stage::Confirmed:
        return QStringLiteral("confirmed");
    case Stage::Done:
        return QStringLiteral("done");
    case Stage::Ended:
        return QStringLiteral("ended");
    }
    return QString();
}

QString nameOf(RecoveryTrouble trouble)
{
    switch (trouble) {
    case RecoveryTrouble::None:
        return QString();
    case RecoveryTrouble::NoCode:
        return QStringLiteral("noCode");
    case RecoveryTrouble::NotManager:
        return QStringLiteral("notManager");
    case RecoveryTrouble::Unreachable:
        return QStringLiteral("unreachable");
    case RecoveryTrouble::NoMemory:
        return QStringLiteral("noMemory");
    case RecoveryTrouble::Refused:
        return QStringLiteral("refused");
    case RecoveryTrouble::NoKit:
        return QStringLiteral("noKit");
    case RecoveryTrouble::WrongCode:
        return QStringLiteral("wrongCode");
    case RecoveryTrouble::TooOften:
        return QStringLiteral("tooOften");
    case RecoveryTrouble::Tampered:
        return QStringLiteral("tampered");
    case RecoveryTrouble::OtherKey:
        return QStringLiteral("otherKey");
    case RecoveryTrouble::Stopped:
        return QStringLiteral("stopped");
    case RecoveryTrouble::Unfinished:
        return QStringLiteral("unfinished");
    }
    return QString();
}

} // namespace

RecoveryModel::RecoveryModel(EngineSink &sink, Owner owner, QObject *parent)
    : QObject(parent), m_sink(sink), m_owner(std::move(owner)), m_settings(m_owner.settingsPath, QSettings::IniFormat)
{
}

QString RecoveryModel::kit() const
{
    switch (m_standing.kit) {
    case RecoveryStanding::Kit::Unknown:
        break;
    case RecoveryStanding::Kit::None:
        return QStringLiteral("none");
    case RecoveryStanding::Kit::Unconfirmed:
        return QStringLiteral("unconfirmed");
    case RecoveryStanding::Kit::Made:
        return QStringLiteral("made");
    }
    return QStringLiteral("unknown");
}

QDateTime RecoveryModel::madeAt() const
{
    return m_standing.madeMs == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(qint64(m_standing.madeMs));
}

bool RecoveryModel::isOffered() const
{
    return m_standing.mayMake && m_standing.kit == RecoveryStanding::Kit::None &&
           !m_settings.value(declinedKey, false).toBool();
}

QString RecoveryModel::stage() const
{
    if (!m_isShown)
        return m_ask == 0 ? QString() : QStringLiteral("asked");
    return m_isConfirming ? QStringLiteral("confirming") : nameOf(m_report.stage);
}

QString RecoveryModel::trouble() const
{
    return m_words.isEmpty() ? nameOf(m_report.trouble) : QStringLiteral("failed");
}

int RecoveryModel::minutesToWait() const
{
    return int((m_report.wait.count() + 59'999) / 60'000);
}

void RecoveryModel::make()
{
    begin();
    m_sink.post(engine::MakeRecoveryKit{m_ask});
}

QString RecoveryModel::sheet() const
{
    if (m_code.isEmpty())
        return QString();
    return RecoverySheet{m_owner.handle(), m_owner.relayUrl(), m_code, QDate::currentDate()}.text();
}

void RecoveryModel::save()
{
    if (m_code.isEmpty())
        return;
    const auto saved = RecoverySheet{m_owner.handle(), m_owner.relayUrl(), m_code, QDate::currentDate()}.saveIn(
        m_owner.documents);
    m_savedPath = saved.path;
    m_saveError = saved.trouble;
    Q_EMIT savedChanged();
}

bool RecoveryModel::confirm(const QString &typed)
{
    if (m_code.isEmpty() || m_isConfirming)
        return false;
    const auto symbols = crockfordSymbols(typed.left(crockfordTypedCharsMax), confirmSymbols);
    if (!symbols || *symbols != m_code.last(confirmSymbols))
        return false;
    m_ask = m_sink.nextAsk();
    m_isConfirming = true;
    m_sink.post(engine::ConfirmRecoveryKit{m_ask});
    Q_EMIT changed();
    return true;
}

void RecoveryModel::notNow()
{
    m_settings.setValue(declinedKey, true);
    stop();
    Q_EMIT standingChanged();
}

void RecoveryModel::use(const QString &code, bool unlinksOthers)
{
    begin();
    m_sink.post(engine::UseRecoveryKit{m_ask, code.left(crockfordTypedCharsMax), unlinksOthers});
}

int RecoveryModel::typedOf(const QString &code) const
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

void RecoveryModel::stop()
{
    if (m_ask != 0)
        m_sink.post(engine::CancelRecovery{m_ask});
    m_ask = 0; // whatever is still said of it is of no interest
    forget();
}

void RecoveryModel::begin()
{
    m_ask = m_sink.nextAsk();
    forget();
}

void RecoveryModel::forget()
{
    m_isShown = false;
    m_isConfirming = false;
    m_report = {};
    m_code.fill(u'0');
    m_code.clear();
    m_words.clear();
    m_savedPath.clear();
    m_saveError.clear();
    Q_EMIT savedChanged();
    Q_EMIT changed();
}

void RecoveryModel::onReport(const RecoveryReport &report)
{
    if (m_ask == 0 || report.ask != m_ask)
        return;
    if (report.isOver())
        m_ask = 0;
    m_isShown = true;
    m_isConfirming = false;
    m_code = report.code;
    m_report = report;
    m_report.code.clear();
    Q_EMIT changed();
}

void RecoveryModel::onStanding(const RecoveryStanding &standing)
{
    if (std::exchange(m_standing, standing) != standing)
        Q_EMIT standingChanged();
}

void RecoveryModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask == 0 || failed.ask != m_ask)
        return;
    m_ask = 0;
    m_isShown = true;
    m_isConfirming = false;
    m_report = {};
    m_report.stage = Stage::Ended;
    m_words = failed.text;
    Q_EMIT changed();
}

} // namespace porchlight::models
