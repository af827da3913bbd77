// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/SafetyModel.h"

#include "app/models/StatusName.h"

namespace porchlight::models {

using engine::SafetyNumberTold;

QString SafetyModel::accountKey() const
{
    return m_contact.isNull() ? QString() : keyOf(m_contact);
}

QString SafetyModel::verified() const
{
    switch (m_told.verified) {
    case SafetyNumberTold::Verified::No: break;
    case SafetyNumberTold::Verified::Yes: return QStringLiteral("yes");
    case SafetyNumberTold::Verified::Changed: return QStringLiteral("changed");
    }
    return QStringLiteral("no");
}

QDateTime SafetyModel::newest() const
{
    return localTime(m_told.newestMs);
}

void SafetyModel::open(const QString &accountKey)
{
    const auto contact = AccountId::fromHex(accountKey.toLatin1());
    if (!contact)
        return;
    m_contact = *contact;
    m_error.clear();
    m_ask = m_sink.nextAsk();
    set({});
    m_sink.post(engine::AskSafetyNumber{m_ask, m_contact});
}

void SafetyModel::setVerified(bool isVerified)
{
    if (m_contact.isNull() || isBusy() || groups().isEmpty())
        return;
    m_error.clear();
    m_ask = m_sink.nextAsk();
    m_sink.post(engine::SetVerified{m_ask, m_contact, isVerified, groups().join(QString())});
    Q_EMIT changed();
}

void SafetyModel::close()
{
    m_contact = {};
    m_ask = 0;
    m_error.clear();
    set({});
}

void SafetyModel::onTold(const SafetyNumberTold &told)
{
    if (m_ask == 0 || told.ask != m_ask)
        return;
    m_ask = 0;
    set(told);
}

void SafetyModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask == 0 || failed.ask != m_ask)
        return;
    m_ask = 0;
    m_error = failed.text;
    Q_EMIT changed();
}

void SafetyModel::refresh()
{
    if (m_contact.isNull() || isBusy() || !groups().isEmpty())
        return;
    m_ask = m_sink.nextAsk();
    m_sink.post(engine::AskSafetyNumber{m_ask, m_contact});
    Q_EMIT changed();
}

void SafetyModel::set(const SafetyNumberTold &told)
{
    m_told = told;
    m_squares = squaresText(told.squares);
    Q_EMIT changed();
}

} // namespace porchlight::models
