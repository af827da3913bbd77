// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/LocalChanges.h"
#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;

using Conversations = std::set<ConversationId>;

/// What the screen is told follows from what was committed: nothing shown is forgotten (A2), nothing else is redrawn.
class tst_LocalChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOperation_A2();
    void manyOperationsAreOneChange_A2();
};

void tst_LocalChanges::eachOperation_A2()
{
    const auto of = [](LocalOperation operation) { return changesOf({std::move(operation)}); };
    const auto id = idOf<MessageId>(1);
    const std::vector<LocalOperation> shown{
        PutConversation{c1}, PutEntry{c1}, PutComposed{c1}, MarkSent{c1, id}, MarkFailed{c1, id}, Renumber{c1, id},
        RemoveFailed{c1, id}, PutMark{{c1, ada, 1, 0, 0}}, SetRead{c1, 1}};
    for (const LocalOperation &operation : shown) {
        QCOMPARE(of(operation).conversations, Conversations{c1});
        QVERIFY(!of(operation).identity);
    }
    const std::vector<LocalOperation> hidden{SetNextNumber{c1, 2}, SetCursor{LogId::of(c1), 1}, SetMarksVersion{1}, SetReadsAgain{true},
                                             SetToken{}};
    for (const LocalOperation &operation : hidden)
        QVERIFY(of(operation).conversations.empty() && !of(operation).identity);
    QVERIFY(of(PutIdentity{}).identity);
    QVERIFY(of(SetDisplayName{}).identity);
}

void tst_LocalChanges::manyOperationsAreOneChange_A2()
{
    const LocalChanges changes = changesOf({PutEntry{c1}, PutEntry{c1}, SetDisplayName{}, SetRead{c2, 1}});
    QCOMPARE(changes.conversations, (Conversations{c1, c2}));
    QVERIFY(changes.identity);
}

QTEST_GUILESS_MAIN(tst_LocalChanges)
#include "tst_LocalChanges.moc"
