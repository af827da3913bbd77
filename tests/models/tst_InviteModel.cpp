// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/InviteModel.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using porchlight::models::InviteModel;

/// An invitation to the relay, as the windows see it (D1).
class tst_InviteModel : public QObject
{
    Q_OBJECT

    std::vector<EngineEvent> m_posted;
    models::EngineSink m_sink{[this](EngineEvent event) { m_posted.push_back(std::move(event)); }};

    AskId asked() const { return std::get<AskInvitation>(m_posted.back()).ask; }

private Q_SLOTS:
    void init() { m_posted.clear(); }

    void aLinkComesAndGoesWithItsDialog_D1()
    {
        InviteModel model(m_sink);
        model.make();
        QVERIFY(model.isBusy());
        model.make(); // it is under way
        QCOMPARE(m_posted.size(), std::size_t(1));
        model.onTold({asked() + 1, QStringLiteral("of another"), {}, 1});
        QVERIFY(model.isBusy());
        model.onTold({asked(), QStringLiteral("porchlight://relay/i/CODE"), {2, QByteArray("\1\0\0\1", 4)}, 1'700'000'000'000});
        QCOMPARE(model.link(), QStringLiteral("porchlight://relay/i/CODE"));
        QCOMPARE(model.squares(), QStringLiteral("1001"));
        QCOMPARE(model.expires().toMSecsSinceEpoch(), qint64(1'700'000'000'000));
        QVERIFY(!model.isBusy() && model.error().isEmpty());
        model.clear();
        QVERIFY(model.link().isEmpty() && model.squares().isEmpty() && !model.expires().isValid());
    }

    void whatComesAfterTheDialogIsClosedIsThrownAway_D1()
    {
        InviteModel model(m_sink);
        model.make();
        const AskId ask = asked();
        model.clear();
        model.onTold({ask, QStringLiteral("porchlight://relay/i/CODE"), {}, 1});
        QVERIFY(model.link().isEmpty());
        model.onFailed({ask, wire::ErrorCode::NotAllowed, QString()});
        QVERIFY(model.error().isEmpty());
    }

    void refusalsAreSaidInWords_D1_D5()
    {
        InviteModel model(m_sink);
        const auto refusedWith = [&](wire::ErrorCode code) {
            model.make();
            model.onFailed({asked(), code, QStringLiteral("as it was said")});
            return model.error();
        };
        QVERIFY(refusedWith(wire::ErrorCode::NotAllowed).contains(QStringLiteral("operator")));
        QVERIFY(refusedWith(wire::ErrorCode::Unsupported).contains(QStringLiteral("older")));
        QVERIFY(refusedWith(wire::ErrorCode::RateLimited).contains(QStringLiteral("hours")));
        QCOMPARE(refusedWith(wire::ErrorCode::None), QStringLiteral("as it was said"));
        model.make();
        QVERIFY(model.error().isEmpty() && model.isBusy());
        model.onTold({asked(), QString(), {}, 1});
        QVERIFY(!model.error().isEmpty() && model.link().isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_InviteModel)
#include "tst_InviteModel.moc"
