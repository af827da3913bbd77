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
    const std::vector<quint32> before = m_manifests.listed(by->accountNo);
    m_manifests.put(by->accountNo, request);
    for (const DeviceCertificateRow &row : request.certificates) {
        const bool isListed = std::ranges::find(place.listed, row.hash) != place.listed.end();
        if (const auto device = m_devices.find({request.by.account, row.device}); device && isListed)
            m_manifests.putCertificate(by->accountNo, device->no, place.version, row);
    }
    for (const quint32 number : listed)
        m_manifests.setListed(m_devices.find({request.by.account, number})->no, true);
    m_devices.forget(request.by.account);
    wire::AccountEvent event;
    event.manifest = place.version;
    outcome.announced.push_back(
        {request.by.account, m_accounts.announce(by->accountNo, wire::encodeAccountEvent(event), request.nowMs)});
    std::set_difference(before.begin(), before.end(), listed.begin(), listed.end(), std::back_inserter(outcome.unlinked));
    for (const quint32 number : outcome.unlinked) {
        const AccountOutcome unlinked = m_accountJudge.unlink({request.by, number, request.nowMs});
        outcome.announced.insert(outcome.announced.end(), unlinked.announced.begin(), unlinked.announced.end());
    }
    outcome.epochs = m_epochs.changed(request, *by);
    outcome.listed = std::move(listed);
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
    if (row == request.certificates.end())
        return m_manifests.ofCertificate(accountNo, hash);
    const auto device = m_devices.find({request.by.account, row->device});
    const QByteArray kept = device ? m_manifests.certificateHash(device->no) : QByteArray();
    return device && (kept.isEmpty() || kept == hash) ? row->device : 0; // a device has its keys for ever
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
