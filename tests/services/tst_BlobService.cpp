// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/ScriptedCore.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using wire::ErrorCode;

namespace {

const DeviceId laptop{idOf<AccountId>(1), 1};
const auto blob = idOf<BlobId>(3);

SessionImage waiting()
{
    SessionImage image;
    image.manifestVersion = 3;
    image.isPending = true;
    return image;
}

} // namespace

/// What devices of one account lay down for each other, as sessions meet it (B4).
class TestBlobService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPieceIsStoredAndAnswered_B4()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.receive(1, wire::PutBlob{7, blob, 2, "bytes"});
        const Submission submission = core.submission();
        const auto &put = std::get<PutBlob>(submission.operation);
        QVERIFY(put.by == laptop && put.blob == blob && put.chunk == 2 && put.bytes == "bytes");
        QCOMPARE(put.nowMs, quint64(ScriptedCore::wallBeginning.count()));
        QVERIFY(core.sent(1).empty()); // not before it is on the disk
        core.settle(submission, BlobOutcome());
        QCOMPARE(framesOf<wire::Done>(core.sent(1)).front().request, quint64(7));
        core.receive(1, wire::DropBlob{8, blob});
        const Submission dropped = core.submission();
        QVERIFY(std::get<DropBlob>(dropped.operation).blob == blob);
        core.settle(dropped, BlobOutcome());
        QCOMPARE(framesOf<wire::Done>(core.sent(1)).front().request, quint64(8));
    }

    void whatIsRefusedIsSaid_B4()
    {
        ScriptedCore core;
        core.live(1, laptop);
        for (const ErrorCode code : {ErrorCode::NoSuchBlob, ErrorCode::BlobsFull, ErrorCode::StorageFull}) {
            core.receive(1, wire::PutBlob{7, blob, 2, "bytes"});
            core.settle(core.submission(), BlobOutcome{code});
            const wire::Error error = onlyError(core.sent(1));
            QVERIFY(error.request == 7 && error.code == code);
            QCOMPARE(error.retryAfterMs.has_value(), code != ErrorCode::NoSuchBlob);
        }
        core.receive(1, wire::PutBlob{7, blob, 2, "bytes"});
        core.settle(core.submission(), {}, CommitStatus::Full);
        QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::StorageFull);
    }

    void aPieceIsReadAndGiven_B4()
    {
        ScriptedCore core;
        core.live(1, laptop);
        core.receive(1, wire::GetBlob{7, blob, 2});
        const StartRead read = core.read();
        const auto &query = std::get<BlobQuery>(read.query);
        QVERIFY(query.device == laptop && query.blob == blob && query.chunk == 2);
        core.answer(read, BlobChunk{ErrorCode::None, "bytes", true});
        const auto answer = framesOf<wire::Blob>(core.sent(1)).front();
        QVERIFY(answer.request == 7 && answer.bytes == "bytes" && answer.hasMore);
        core.receive(1, wire::GetBlob{8, blob, 3});
        core.answer(core.read(), BlobChunk{ErrorCode::NoSuchBlob});
        const wire::Error error = onlyError(core.sent(1));
        QVERIFY(error.request == 8 && error.code == ErrorCode::NoSuchBlob);
    }

    void whoWaitsToBeLinkedHasNone_F2()
    {
        ScriptedCore core;
        core.live(1, laptop, waiting());
        for (const wire::Frame &frame : std::vector<wire::Frame>{wire::PutBlob{1, blob, 0, "bytes"},
                                                                 wire::GetBlob{1, blob, 0}, wire::DropBlob{1, blob}}) {
            core.receive(1, frame);
            QCOMPARE(onlyError(core.sent(1)).code, ErrorCode::DevicePending);
            QVERIFY(core.submissions().empty() && core.reads().empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestBlobService)
#include "tst_BlobService.moc"
