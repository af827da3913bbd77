// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/SearchModel.h"
#include "tests/models/ModelFixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::ConversationListModel;
using porchlight::models::SearchModel;
using porchlight::models::SearchSnippet;
using porchlight::models::snippetOf;

namespace {

QString keyOf(const ConversationId &id)
{
    return QString::fromLatin1(id.toHex());
}

PutEntry edit(quint64 message, Seq seq, quint64 of, const QString &text)
{
    PutEntry put = entry(1, message, seq, ada, text);
    put.entry.kind = quint8(wire::EntryKind::Silent);
    put.content = {.type = quint64(Content::Type::Edit), .text = text, .target = idOf<MessageId>(of)};
    return put;
}

/// The snippet with brackets around what is lit.
QString lit(const QString &text, const QString &typed)
{
    const SearchSnippet snippet = snippetOf(text, search::Needle(typed).in(text).value_or(std::vector<search::Hit>()));
    QString shown = snippet.text;
    for (auto span = snippet.lit.rbegin(); span != snippet.lit.rend(); ++span)
        shown = shown.left(span->start) + u'[' + shown.mid(span->start, span->length) + u']' + shown.mid(span->start + span->length);
    return shown;
}

} // namespace

/// What one types finds what was written, while one types (E4).
class tst_SearchModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<ConversationListModel> m_conversations;
    std::unique_ptr<SearchModel> m_model;

    QStringList found(const QString &text)
    {
        m_model->setText(text);
        if (!QTest::qWaitFor([this] { return !m_model->isBusy(); }))
            qFatal("a search does not end");
        return column(*m_model, "snippet");
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ModelFixture>();
        PutEntry named = entry(1, 1, 1, ada, QStringLiteral("The tide table\nfor Saturday"));
        named.content.senderName = QStringLiteral("Ada Byron");
        m_world->commit({conversation(1, {ada}), conversation(2, {bob}), named, entry(1, 2, 2, me, QStringLiteral("high tide at nine")),
                         entry(2, 3, 1, bob, QStringLiteral("no tides here, see https://example.org"))});
        m_world->names.setOwn(me);
        m_conversations = std::make_unique<ConversationListModel>(m_world->store.reader());
        m_conversations->setNames(m_world->names);
        m_model = std::make_unique<SearchModel>(m_world->store.path(), m_world->store.reader(), m_world->names, *m_conversations);
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    }
    void cleanup()
    {
        m_model.reset(); // before the store
        m_conversations.reset();
        m_world.reset();
    }

    void hitsInContext_E4();
    void filters_E4();
    void anOlderAnswerNeverShows_E4();
    void moreComeWhenTheyAreAsked_E4();
    void whatIsNoMoreIsNoHit_E4();
    void itBeginsEmpty_E4();
    void everybodyWhoWroteCanBeLookedFor_E4();
    void snippets_E4_F5();
};

void tst_SearchModel::everybodyWhoWroteCanBeLookedFor_E4()
{
    QCOMPARE(m_model->people()->count(), 0);
    m_model->findPeople();
    QTRY_COMPARE(m_model->people()->count(), 3);
    const auto key = [](const AccountId &id) { return QString::fromLatin1(id.toHex()); };
    QCOMPARE(column(*m_model->people(), "accountKey"), QStringList({key(me), key(bob), key(ada)})); // oneself, then who wrote last
    QCOMPARE(column(*m_model->people(), "name").value(2), QStringLiteral("Ada Byron"));
    QVERIFY(!m_world->store.reader().people().people().size()); // nobody of them is a contact
}

void tst_SearchModel::hitsInContext_E4()
{
    QCOMPARE(found(QStringLiteral("tide")).size(), 3);
    QVERIFY(!m_model->hasFailed() && !m_model->hasMore());
    QCOMPARE(m_model->count(), 3);
    QCOMPARE(m_model->shareIndexed(), 1.0);
    const auto row = int(column(*m_model, "snippet").indexOf(QStringLiteral("The tide table for Saturday")));
    QVERIFY(row >= 0);
    QCOMPARE(valueOf(*m_model, row, "author").toString(), QStringLiteral("Ada Byron"));
    QCOMPARE(valueOf(*m_model, row, "title").toString(), QStringLiteral("Ada Byron"));
    QCOMPARE(valueOf(*m_model, row, "conversationKey").toString(), keyOf(c1));
    QCOMPARE(valueOf(*m_model, row, "messageKey").toString(), QString::fromLatin1(idOf<MessageId>(1).toHex()));
    QCOMPARE(valueOf(*m_model, row, "time").toDateTime().toMSecsSinceEpoch(), 1'000);
    QCOMPARE(valueOf(*m_model, row, "lit").toString(), QStringLiteral("4 4"));
    const auto mine = int(column(*m_model, "snippet").indexOf(QStringLiteral("high tide at nine")));
    QVERIFY(valueOf(*m_model, mine, "mine").toBool());
    QCOMPARE(valueOf(*m_model, mine, "author").toString(), QString());
}

void tst_SearchModel::filters_E4()
{
    m_model->begin(keyOf(c1));
    QCOMPARE(m_model->conversationName(), QStringLiteral("Ada Byron"));
    QVERIFY(!m_model->isAsked()); // a place alone asks for nothing
    QCOMPARE(found(QStringLiteral("tide")).size(), 2);
    m_model->setPersonKey(QString::fromLatin1(ada.toHex()));
    QCOMPARE(m_model->personName(), QStringLiteral("Ada Byron"));
    QTRY_VERIFY(!m_model->isBusy());
    QCOMPARE(column(*m_model, "snippet"), QStringList(QStringLiteral("The tide table for Saturday")));
    m_model->setConversationKey(QString());
    m_model->setPersonKey(QString());
    m_model->setKind(QStringLiteral("links"));
    QTRY_VERIFY(!m_model->isBusy());
    QCOMPARE(m_model->count(), 1);
    QCOMPARE(found(QString()).size(), 1); // all links
    m_model->setKind(QString());
    QVERIFY(!m_model->isAsked());
    QCOMPARE(m_model->count(), 0);
    const QDate day = QDateTime::fromMSecsSinceEpoch(1'000).date();
    m_model->setFrom(day);
    m_model->setUntil(day);
    QTRY_VERIFY(!m_model->isBusy());
    QCOMPARE(m_model->count(), 3);
    m_model->setUntil(QDate());
    m_model->setFrom(day.addDays(1));
    QTRY_VERIFY(!m_model->isBusy());
    QCOMPARE(m_model->count(), 0);
}

void tst_SearchModel::anOlderAnswerNeverShows_E4()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    for (const char *typed : {"t", "ti", "tid", "nine"})
        m_model->setText(QString::fromUtf8(typed));
    QVERIFY(m_model->isBusy());
    QTRY_VERIFY(!m_model->isBusy());
    QCOMPARE(resets.size(), 1); // typed at once, and asked once
    QCOMPARE(column(*m_model, "snippet"), QStringList(QStringLiteral("high tide at nine")));
    // One that is under way when the next comes.
    for (int round = 0; round < 20; ++round) {
        m_model->setText(QStringLiteral("tide"));
        QTest::qWait(round * 5);
        m_model->setText(QStringLiteral("nine"));
        QTRY_VERIFY(!m_model->isBusy());
        QCOMPARE(m_model->count(), 1);
        m_model->setText(QString());
        QCOMPARE(m_model->count(), 0);
        QVERIFY(!m_model->isBusy());
        QTest::qWait(round);
        QCOMPARE(m_model->count(), 0);
    }
}

void tst_SearchModel::moreComeWhenTheyAreAsked_E4()
{
    LocalTransaction many;
    for (quint64 n = 10; n < 110; ++n)
        many.push_back(entry(1, n, n, ada, QStringLiteral("lantern %1").arg(n)));
    m_world->commit(many);
    QCOMPARE(found(QStringLiteral("lantern")).size(), SearchModel::firstHits);
    QVERIFY(m_model->hasMore());
    QCOMPARE(valueOf(*m_model, 0, "snippet").toString(), QStringLiteral("lantern 109"));
    m_model->loadMore();
    QTRY_VERIFY(!m_model->isBusy());
    QCOMPARE(m_model->count(), 100);
    QVERIFY(!m_model->hasMore());
    QStringList expected;
    for (int n = 109; n >= 10; --n)
        expected += QStringLiteral("lantern %1").arg(n);
    QCOMPARE(column(*m_model, "snippet"), expected);
}

void tst_SearchModel::whatIsNoMoreIsNoHit_E4()
{
    QCOMPARE(found(QStringLiteral("tide")).size(), 3);
    m_model->refresh(m_world->commit({edit(4, 4, 1, QStringLiteral("The tide is out"))}));
    QVERIFY(column(*m_model, "snippet").contains(QStringLiteral("The tide is out")));
    m_model->refresh(m_world->commit({edit(5, 5, 1, QStringLiteral("never mind"))}));
    QCOMPARE(m_model->count(), 2);
    PutEntry redaction = entry(2, 6, 6, bob, QString());
    redaction.entry.kind = quint8(wire::EntryKind::Redact);
    redaction.entry.target = idOf<MessageId>(3);
    redaction.content = {};
    m_model->refresh(m_world->commit({redaction}));
    QCOMPARE(column(*m_model, "snippet"), QStringList(QStringLiteral("high tide at nine")));
}

void tst_SearchModel::itBeginsEmpty_E4()
{
    QCOMPARE(found(QStringLiteral("tide")).size(), 3);
    m_model->setKind(QStringLiteral("mentions"));
    m_model->begin(QString());
    QCOMPARE(m_model->text(), QString());
    QCOMPARE(m_model->kind(), QString());
    QCOMPARE(m_model->count(), 0);
    QVERIFY(!m_model->isBusy());
    QTest::qWait(100); // what was under way
    QCOMPARE(m_model->count(), 0);
    QCOMPARE(found(QStringLiteral("  \n ")), QStringList());
    QVERIFY(!m_model->isAsked());
}

void tst_SearchModel::snippets_E4_F5()
{
    QCOMPARE(lit(QStringLiteral("high tide"), QStringLiteral("tide")), QStringLiteral("high [tide]"));
    QCOMPARE(lit(QStringLiteral("one\ntwo\r\nthree tide"), QStringLiteral("tide two")).count(u'['), 2);
    QVERIFY(!lit(QStringLiteral("one\ntwo tide"), QStringLiteral("tide")).contains(u'\n'));
    const QString far = QStringLiteral("word ").repeated(100) + QStringLiteral("tide ") + QStringLiteral("after ").repeated(100);
    const QString shown = lit(far, QStringLiteral("tide"));
    QVERIFY2(shown.startsWith(QStringLiteral("…word ")) && shown.endsWith(u'…') && shown.contains(QStringLiteral(" [tide] after")), qPrintable(shown));
    QVERIFY(shown.size() < 300);
    // What is made safe on its way to the screen takes its places along.
    QVERIFY(lit(QStringLiteral("a\u202eb\u0007 tide"), QStringLiteral("tide")).contains(QStringLiteral(" [tide]")));
    QCOMPARE(lit(QStringLiteral("👩\u200d💻").repeated(40) + QStringLiteral(" tide"), QStringLiteral("tide")).right(6), QStringLiteral("[tide]"));
    QCOMPARE(lit(QStringLiteral("<b>tide</b>"), QStringLiteral("tide")), QStringLiteral("<b>[tide]</b>"));
}

QTEST_GUILESS_MAIN(tst_SearchModel)
#include "tst_SearchModel.moc"
