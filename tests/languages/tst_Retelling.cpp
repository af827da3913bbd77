// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Profile.h"
#include "app/models/Retelling.h"
#include "app/runtime/RealParts.h"
#include "qml/Language/Languages.h"
#include "shared/base/Sentence.h"
#include "tests/app_store/TestVault.h"
#include "tests/engine/PlainSeal.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::models;

/// What models have said in one language they say in another once that is chosen (E4).
class tst_Retelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsFollowTheLanguage()
    {
        const QTemporaryDir folder;
        const auto paths = store::ProfilePaths::of(QStringLiteral("alice"), folder.path());
        QVERIFY(paths);
        runtime::EngineHostParts parts = runtime::realParts(paths->database, test::dataKey());
        parts.makeSeal = [](const engine::LocalImage &) { return std::make_unique<test::PlainSeal>(); };
        parts.keysAreKept = Sentence::english("Keys are kept in the system's keyring.");
        auto opened = Profile::open(QStringLiteral("alice"), *paths, std::move(parts), {5s, 5s, 5s});
        QVERIFY(opened);
        const std::unique_ptr<Profile> profile = std::move(opened).value();

        language::Languages languages;
        languages.use(QStringLiteral("en"));
        profile->signIn()->signIn(QStringLiteral("ws://127.0.0.1:1"), QStringLiteral("ada"), QString(), QString());
        profile->account()->changePassword(QStringLiteral("old password"), QStringLiteral("short"), QStringLiteral("short"));
        QCOMPARE(profile->signIn()->error(), QStringLiteral("The password is missing."));
        QCOMPARE(profile->account()->error(), QStringLiteral("A password has at least 8 characters."));

        QSignalSpy signIn(profile->signIn(), &SignInModel::errorChanged);
        QSignalSpy account(profile->account(), &AccountModel::changed);
        languages.use(QStringLiteral("de"));
        retell(*profile);
        QCOMPARE(signIn.count(), 1);
        QCOMPARE(account.count(), 1);
        QCOMPARE(profile->signIn()->error(), QStringLiteral("Das Passwort fehlt."));
        QCOMPARE(profile->account()->error(), QStringLiteral("Ein Passwort hat mindestens 8 Zeichen."));
        QCOMPARE(profile->keysAreKept(), QStringLiteral("Schlüssel liegen im Schlüsselbund des Systems."));
    }
};

QTEST_MAIN(tst_Retelling)
#include "tst_Retelling.moc"
