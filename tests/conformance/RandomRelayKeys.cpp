// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RandomRelayOperations: lists of devices, and keys.

#include "tests/conformance/RandomRelayOperations.h"

#include "tests/conformance/RelayWorld.h"

#include <algorithm>

namespace porchlight::test {

using namespace relay;

PublishManifest RandomRelayOperations::manifest(const DeviceId &by)
{
    PublishManifest publish;
    publish.by = by;
    publish.nowMs = below(10'000);
    const auto last = m_manifests.find(by.account);
    ManifestPlace &place = publish.place;
    place.accountKey = QByteArray(32, below(12) == 0 ? 'x' : 'k');
    place.hash = QByteArray::number(++m_keys).rightJustified(qsizetype(hashBytes), 'h');
    place.previousHash = QByteArray(qsizetype(hashBytes), '0');
    place.version = 1;
    if (last != m_manifests.end()) {
        place.version = last->second.version + (below(10) == 0 ? below(3) : 1);
        place.previousHash = below(10) == 0 ? place.hash : last->second.hash;
        if (below(10) == 0)
            place.hash = last->second.hash; // a repeat, or one that says it is
    }
    publish.manifest = {"manifest " + place.hash, QByteArray(wire::signatureBytes, 's')};
    const auto hashOf = [&](quint32 number) {
        return QByteArray::number(number + (below(15) == 0 ? 50 : 0)).rightJustified(qsizetype(hashBytes), 'c');
    };
    const bool isAlone = below(4) == 0; // the one that is there for sure
    for (quint32 number = 1; number <= 6; ++number) {
        const bool isMade = std::ranges::find(m_devices, DeviceId{by.account, number}) != m_devices.end();
        if (number != by.number && (isAlone || isMade == (below(20) == 0)))
            continue;
        place.listed.push_back(hashOf(number));
        if (below(4) > 0) {
            const QByteArray signature(wire::signatureBytes, char('a' + below(20)));
            publish.certificates.push_back({number, place.listed.back(), {"certificate", signature, signature, signature}});
        }
    }
    return publish;
}

Operation RandomRelayOperations::keyOperation()
{
    const DeviceId by = anyDevice();
    const auto key = [this] { return wire::Prekey{quint32(++m_keys), QByteArray(wire::identityKeyBytes, char('a' + below(20)))}; };
    switch (below(m_hasLists ? 8 : 4)) {
    case 6: {
        PutMail put{by, {}, below(10'000)};
        for (quint64 i = below(4) + 1; i > 0; --i)
            put.mail.push_back(mail(anyDevice(), below(80)));
        return put;
    }
    case 0: case 1: {
        wire::PutPrekeys keys{0, {quint32(++m_keys), key().key, QByteArray(wire::signatureBytes, 's')}, key(), {}, below(5) == 0};
        for (quint64 i = below(below(10) == 0 ? 150 : 4); i > 0; --i)
            keys.prekeys.push_back(key());
        return PutPrekeys{by, keys};
    }
    case 2: case 3: {
        TakeBundles take{by, {}};
        for (quint64 i = below(4) + 1; i > 0; --i)
            take.wanted.push_back({anyDevice(), below(4) > 0});
        return take;
    }
    default:
        return manifest(by);
    }
}

} // namespace porchlight::test
