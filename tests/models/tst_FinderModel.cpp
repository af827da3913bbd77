// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/FinderModel.h"
#include "tests/models/ModelFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::FinderModel;

/// Starting a conversation by a handle (D2).
class tst_FinderModel : public QObject
{
    Q_OBJECT

    std::vector<EngineEvent> m_posted;
    models::EngineSink m_sink{[this](EngineEvent event) { m_posted.push_back(std::move(event)); }};

    static std::optional<ConversationId> onlyAda(const QString &handle)
    {
        return handle == u"ada" ? std::optional(c1) : std::nullopt;
    }
    AskId ask() const { return std::get<AskConversation>(m_posted.back()).ask; }

private Q_SLOTS:
    void init() { m_posted.clear(); }

    void asksTheRelay()
    {
        FinderModel model(m_sink, onlyAda, 1min);
        QSignalSpy opened(&model, &FinderModel::opened);
        model.start(QStringLiteral(" @Bob "));
        QVERIFY(model.isBusy());
        QCOMPARE(std::get<AskConversation>(m_posted.at(0)).handle, QStringLiteral("bob"));
        model.onReady({ask() + 1, c3}); // someone else's answer
        QCOMPARE(opened.count(), 0);
        model.onReady({ask(), c2});
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), QString::fromLatin1(c2.toHex()));
        QVERIFY(!model.isBusy());
    }
    void opensWhatIsThereWithoutTheRelay()
    {
        FinderModel model(m_sink, onlyAda, 1min);
        QSignalSpy opened(&model, &FinderModel::opened);
        model.start(QStringLiteral("ada"));
        QCOMPARE(opened.count(), 1);
        QVERIFY(m_posted.empty());
        QVERIFY(!model.isBusy());
    }
    void saysWhatIsWrong()
    {
        FinderModel model(m_sink, onlyAda, 1min);
        for (const QString &typed : {QString(), QStringLiteral("two words"), QStringLiteral("аda")}) { // the last is Cyrillic
            model.start(typed);
            QVERIFY(!model.error().isEmpty());
            QVERIFY(!model.isBusy());
        }
        QVERIFY(m_posted.empty());
        model.start(QStringLiteral("nobody"));
        QCOMPARE(model.error(), QString());
        model.onFailed({ask(), wire::ErrorCode::UnknownHandle, wire::describe(wire::ErrorCode::UnknownHandle)});
        QCOMPARE(model.error(), wire::describe(wire::ErrorCode::UnknownHandle));
        QVERIFY(!model.isBusy());
        model.clear();
        QCOMPARE(model.error(), QString());
    }
    void doesNotWaitForEver()
    {
        FinderModel model(m_sink, onlyAda, 10ms);
        QSignalSpy opened(&model, &FinderModel::opened);
        model.start(QStringLiteral("bob"));
        QTRY_VERIFY(!model.error().isEmpty());
        QVERIFY(!model.isBusy());
        model.onReady({ask(), c2}); // too late: it would open under the hands of someone who went on
        QCOMPARE(opened.count(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_FinderModel)
#include "tst_FinderModel.moc"
