// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/Queries.h"

#include "relay/store/StoreReader.h"
#include "shared/base/Result.h"

template class porchlight::LargeVariant<porchlight::relay::QueryTypes>;
template class porchlight::LargeVariant<porchlight::relay::AnswerTypes>;

namespace porchlight::relay {

Answer answerOf(StoreReader &reader, const Query &query)
{
    return std::visit(Overloaded{
                          [&](const LogQuery &q) -> Answer {
                              return q.newest
                                  ? reader.readNewest(q.device, q.log, q.after, *q.newest, q.limit, q.bytesMax)
                                  : reader.readLog(q.device, q.log, q.after, q.limit, q.bytesMax);
                          },
                          [&](const FetchQuery &q) -> Answer {
                              return reader.readBefore(q.device, q.conversation, q.before, q.limit, q.bytesMax);
                          },
                          [&](const SessionQuery &q) -> Answer { return reader.loadSession(q.device, q.shown); },
                          [&](const ManifestsQuery &q) -> Answer { return reader.readManifests(q.device, q.known, q.bytesMax); },
                          [&](const RosterQuery &q) -> Answer { return reader.readRoster(q.device, q.conversation, q.epoch); },
                          [&](const BlobQuery &q) -> Answer { return reader.readBlob(q.device, q.blob, q.chunk); },
                          [&](const RecoveryQuery &q) -> Answer { return reader.readRecovery(q.device); },
                          [&](const PeersQuery &q) -> Answer { return reader.readPeers(q.device, q.conversations); },
                          [&](const SignerQuery &q) -> Answer { return reader.readSigner(q.device); },
                          [&](const ControlQuery &q) -> Answer {
                              return reader.readControl(q.device, q.conversation, q.after, q.proof, q.limit, q.bytesMax);
                          },
                          [&](const MembersQuery &q) -> Answer { return reader.readMembers(q.device, q.conversation, q.after, q.limit); },
                          [&](const ReceiptsQuery &q) -> Answer { return reader.readReceipts(q.device, q.conversation, q.seq); },
                          [&](const DevicesQuery &q) -> Answer {
                              return reader.listDevices(q.device, q.conversation);
                          },
                          [&](const OwnLoginQuery &q) -> Answer { return reader.readLogin(q.device); },
                          [&](const LoginQuery &q) -> Answer { return reader.findLogin(q.handle); },
                      },
                      query);
}

} // namespace porchlight::relay
