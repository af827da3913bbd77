// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/KeyJudge.h"

#include "relay/store/sqlite/AccountJudge.h"
#include "relay/store/sqlite/AccountTable.h"
#include "relay/store/sqlite/DeviceTable.h"
#include "relay/store/sqlite/EpochJudge.h"
#include "relay/store/sqlite/ManifestTable.h"
#include "relay/store/sqlite/PrekeyTable.h"
#include "shared/wire/AccountEvent.h"

#include <algorithm>

namespace porchlight::relay {

using wire::ErrorCode;

ManifestOutcome KeyJudge::publish(const PublishManifest &request)
{
    ManifestOutcome outcome;
    const auto by = m_devices.find(request.by);
    if (!by) {
        outcome.error = ErrorCode::TokenUnknown;
        return outcome;
    }
    const ManifestPlace &place = request.place;
    if (m_manifests.isSame(by->accountNo, place.version, place.hash))
        return outcome; // the answer was lost
    std::vector<quint32> listed;
    outcome.error = judge(request, by->accountNo, listed);
    if (outcome.error != ErrorCode::None)
        return outcome;
    const std::vector<ManifestTable::Listed> before = m_manifests.listed(by->accountNo);
    m_manifests.put(by->accountNo, request);
    for (const DeviceCertificateRow &row : request.certificates) {
        const bool isListed = std::ranges::find(place.listed, row.hash) != place.listed.end();
        if (const auto device = m_devices.find({request.by.account, row.device}); device && isListed)
            m_manifests.putCertificate(by->accountNo, device->no, place.version, row);
    }
    for (const quint32 number : listed) {
        if (const auto device = m_devices.find({request.by.account, number})) { // or else unlinked, and listed still
            m_manifests.setListed(device->no, true);
            outcome.listed.push_back(number);
        }
    }
    for (const ManifestTable::Listed &device : before) {
        if (std::ranges::binary_search(listed, device.number))
            continue;
        m_manifests.setListed(device.no, false);
        if (device.isThere)
            outcome.unlinked.push_back(device.number);
    }
    m_devices.forget(request.by.account);
    wire::AccountEvent event;
    event.manifest = place.version;
    outcome.announced.push_back(
        {request.by.account, m_accounts.announce(by->accountNo, wire::encodeAccountEvent(event), request.nowMs)});
    for (const quint32 number : outcome.unlinked) {
        const AccountOutcome unlinked = m_accountJudge.unlink({request.by, number, request.nowMs});
        outcome.announced.insert(outcome.announced.end(), unlinked.announced.begin(), unlinked.announced.end());
    }
    outcome.epochs = m_epochs.changed(request, *by);
    return outcome;
}

ErrorCode KeyJudge::judge(const PublishManifest &request, qint64 accountNo, std::vector<quint32> &listed)
{
    const ManifestPlace &place = request.place;
    const auto latest = m_manifests.latest(accountNo);
    const quint64 last = latest ? latest->version : 0;
    if (place.version != last + 1)
        return ErrorCode::ManifestStale;
    if (latest && (place.previousHash != latest->hash || place.accountKey != latest->accountKey))
        return ErrorCode::ManifestInvalid;
    for (const QByteArray &hash : place.listed)
        listed.push_back(ofCertificate(request, accountNo, hash));
    std::sort(listed.begin(), listed.end());
    const bool areThere = listed.empty() || listed.front() > 0;
    const bool areDifferent = std::adjacent_find(listed.begin(), listed.end()) == listed.end();
    return areThere && areDifferent ? ErrorCode::None : ErrorCode::ManifestInvalid;
}

quint32 KeyJudge::ofCertificate(const PublishManifest &request, qint64 accountNo, const QByteArray &hash)
{
    const auto row = std::ranges::find(request.certificates, hash, &DeviceCertificateRow::hash);
    const bool isBrought = row != request.certificates.end();
    const auto device = isBrought ? m_devices.find({request.by.account, row->device}) : std::nullopt;
    if (!device)
        return m_manifests.ofCertificate(accountNo, hash);
    const QByteArray kept = m_manifests.certificateHash(device->no);
    return kept.isEmpty() || kept == hash ? row->device : 0; // a device has its keys for ever
}

AccountOutcome KeyJudge::put(const PutPrekeys &request)
{
    AccountOutcome outcome;
    if (const auto by = m_devices.find(request.by))
        m_prekeys.put(by->no, request.keys);
    else
        outcome.error = ErrorCode::TokenUnknown;
    return outcome;
}

BundlesOutcome KeyJudge::take(const TakeBundles &request)
{
    BundlesOutcome outcome;
    const auto by = m_devices.find(request.by);
    if (!by) {
        outcome.error = ErrorCode::TokenUnknown;
        return outcome;
    }
    for (const TakeBundles::Wanted &wanted : request.wanted) {
        const auto device = m_devices.find(wanted.device);
        if (!device || !m_manifests.isListed(device->no)
            || (device->accountNo != by->accountNo && !m_manifests.areTalking(by->accountNo, device->accountNo)))
            continue;
        if (auto bundle = m_prekeys.take(device->no, wanted.device, wanted.mayUseUp))
            outcome.bundles.push_back(std::move(*bundle));
    }
    return outcome;
}

} // namespace porchlight::relay
