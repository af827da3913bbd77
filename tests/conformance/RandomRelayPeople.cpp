// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RandomRelayOperations: contacts, blocks, settings and reports; groups, passwords and recovery kits.

#include "shared/crypto/KeyDerivation.h"
#include "tests/conformance/RandomRelayOperations.h"
#include "tests/conformance/RelayWorld.h"

namespace porchlight::test {

using namespace relay;

namespace {

QByteArray reportableInner()
{
    return QByteArray(60, 'i');
}

} // namespace

QByteArray RandomRelayOperations::reportableBytes(quint64 number)
{
    const QByteArray inner = reportableInner();
    const Digest commitment = hmacSha256(QByteArrayView(inner).first(32), {inner});
    return QByteArray(reinterpret_cast<const char *>(commitment.bytes().data()), qsizetype(Digest::size)) + QByteArray::number(number);
}

Operation RandomRelayOperations::peopleOperation()
{
    const DeviceId by = anyDevice();
    const AccountId other = anyDevice().account;
    const quint64 nowMs = below(20'000);
    switch (below(12)) {
    case 0: case 1:
        return SetContact{by, other, below(3) > 0, nowMs};
    case 2: case 3: case 4:
        return SetBlocked{by, other, below(2) > 0, nowMs};
    case 5: {
        const auto audience = [this] { return quint8(below(4) > 1 ? 0 : below(3)); };
        return PutSettings{by, {audience(), audience(), audience()}, nowMs};
    }
    case 6:
        return CloseReport{below(30), nowMs};
    default: {
        const bool isTrue = below(8) > 0;
        return ReportMessage{by, anyConversation(), below(m_highest + 2), isTrue ? reportableInner() : QByteArray(40, 'x'),
                             QStringLiteral("reason %1").arg(below(3)), nowMs};
    }
    }
}

Operation RandomRelayOperations::group()
{
    std::vector<wire::MailItem> items;
    for (quint64 i = m_kits() % 3; i > 0; --i)
        items.push_back(mail(m_devices[m_kits() % m_devices.size()], 100 + m_kits() % 80));
    return m_groups.operation(m_devices, m_manifests, std::move(items));
}

/// Passwords are the numbers that accounts were made with, or what they were changed to: mostly wrong.
Operation RandomRelayOperations::credential()
{
    const DeviceId by = m_devices[m_kits() % m_devices.size()];
    const auto known = m_passwords.find(by.account);
    const QByteArray was = known == m_passwords.end() || m_kits() % 4 == 0 ? QByteArray("none") : known->second;
    if (m_kits() % 4 == 0)
        return DeleteAccount{by, was, m_kits() % 10'000};
    return ChangePassword{by, was, "password " + QByteArray::number(quint32(m_kits())), m_kits() % 10'000};
}

Operation RandomRelayOperations::kit()
{
    PutRecovery put{m_devices[m_kits() % m_devices.size()], {}, idOf<TokenHash>(m_kits() % 3), {}, m_kits() % 10'000};
    if (m_kits() % 2 == 0)
        put.blob = "blob " + QByteArray::number(quint32(m_kits()));
    if (m_kits() % 3 > 0)
        put.backup = "backup " + QByteArray::number(quint32(m_kits()));
    return put;
}

} // namespace porchlight::test
