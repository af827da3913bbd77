// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RandomRelayOperations: contacts, blocks, settings and reports.

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

} // namespace porchlight::test
