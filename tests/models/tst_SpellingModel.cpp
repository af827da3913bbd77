// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/SpellingModel.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight::models;

/// Looking over what one writes: the choices, which are kept, and answers from another thread (C1, E4).
class tst_SpellingModel final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_settings;

    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    static QStringList wrongIn(SpellingModel &model, const QString &text)
    {
        static double number = 0;
        QSignalSpy checked(&model, &SpellingModel::checked);
        model.check(++number, text);
        QStringList words;
        if (!checked.wait() || checked.at(0).at(0).toDouble() != number)
            return {QStringLiteral("no answer")};
        const auto places = checked.at(0).at(1).value<QList<int>>();
        for (qsizetype at = 0; at + 1 < places.size(); at += 2)
            words.append(text.mid(places[at], places[at + 1]));
        return words;
    }
    std::unique_ptr<SpellingModel> fresh()
    {
        QFile::remove(m_settings);
        auto model = std::make_unique<SpellingModel>(m_settings, QStringList{m_folder.path()});
        model->setLanguage(QStringLiteral("en"));
        return model;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_settings = m_folder.filePath(QStringLiteral("spelling.ini"));
        put(QStringLiteral("en_US.aff"), "SET UTF-8\nTRY abcdehirtv\n");
        put(QStringLiteral("en_US.dic"), "3\nthe\nboat\nreceive\n");
        put(QStringLiteral("de_DE.aff"), "SET UTF-8\n");
        put(QStringLiteral("de_DE.dic"), "2\ndas\nBoot\n");
    }

    void followsTheWindowUntilOneIsChosen()
    {
        const auto model = fresh();
        QCOMPARE(model->dictionaries().size(), 2);
        QCOMPARE(model->inUse().size(), 1);
        QCOMPARE(wrongIn(*model, QStringLiteral("the das")), QStringList{QStringLiteral("das")});
        model->setLanguage(QStringLiteral("de_AT"));
        QCOMPARE(wrongIn(*model, QStringLiteral("the das")), QStringList{QStringLiteral("the")});
        model->setLanguage(QStringLiteral("ar"));
        QCOMPARE(model->inUse(), QStringList());
        QCOMPARE(model->packageName(), QStringLiteral("hunspell-ar"));
        QVERIFY(!model->isOnIn(QStringLiteral("x"), 0));
        QCOMPARE(wrongIn(*model, QStringLiteral("zzz")), QStringList());
        model->choose(QStringLiteral("de_DE"), true);
        model->choose(QStringLiteral("en_US"), true);
        model->choose(QStringLiteral("../../etc"), true);
        QCOMPARE(model->inUse().size(), 2);
        QVERIFY(model->inUse().constFirst().startsWith(QStringLiteral("Deutsch")));
        QCOMPARE(wrongIn(*model, QStringLiteral("the das zzz")), QStringList{QStringLiteral("zzz")});
    }

    void isKept()
    {
        {
            const auto model = fresh();
            QVERIFY(model->isOn());
            model->setIsOn(false);
            model->choose(QStringLiteral("de_DE"), true);
            model->learn(QStringLiteral("transom"));
            model->learn(QStringLiteral("transom"));
            model->learn(QStringLiteral("Ife"));
            model->learn(QStringLiteral("two words"));
            model->learn(QString(500, u'x'));
            model->setOnIn(QStringLiteral("ab"), false);
        }
        SpellingModel model(m_settings, {m_folder.path()});
        QVERIFY(!model.isOn() && !model.isOnIn(QStringLiteral("cd"), 0));
        model.setIsOn(true);
        QVERIFY(!model.isOnIn(QStringLiteral("ab"), 0));
        QVERIFY(model.isOnIn(QStringLiteral("cd"), 0));
        model.setOnIn(QStringLiteral("ab"), true);
        QVERIFY(model.isOnIn(QStringLiteral("ab"), 0));
        QCOMPARE(model.words(), (QStringList{QStringLiteral("Ife"), QStringLiteral("transom")}));
        QCOMPARE(wrongIn(model, QStringLiteral("transom IFE das boat")), QStringList{QStringLiteral("boat")});
        model.forget(QStringLiteral("transom"));
        QCOMPARE(wrongIn(model, QStringLiteral("transom")), QStringList{QStringLiteral("transom")});
    }

    void theFileMayBeAnything()
    {
        put(QStringLiteral("spelling.ini"), "[spelling]\non=maybe\nlanguages=@Invalid()\nwords=" + QByteArray(300'000, 'x') + ", ok, \"a b\"\noffIn=1,2\n");
        SpellingModel model(m_settings, {m_folder.path()});
        QCOMPARE(model.words(), QStringList{QStringLiteral("ok")});
        model.setLanguage(QStringLiteral("en"));
        QCOMPARE(wrongIn(model, QStringLiteral("the baot")), QStringList{QStringLiteral("baot")});
    }

    void suggests()
    {
        const auto model = fresh();
        QSignalSpy suggested(model.get(), &SpellingModel::suggested);
        model->suggest(7, QStringLiteral("recieve"));
        QVERIFY(suggested.wait());
        QCOMPARE(suggested.at(0).at(0).toDouble(), 7.0);
        QCOMPARE(suggested.at(0).at(1).toStringList().constFirst(), QStringLiteral("receive"));
    }

    void oneThatIsInstalledIsFound()
    {
        QTemporaryDir empty;
        SpellingModel model(empty.filePath(QStringLiteral("s.ini")), {empty.path()});
        model.setLanguage(QStringLiteral("en"));
        QVERIFY(model.dictionaries().isEmpty());
        QVERIFY(QFile::copy(m_folder.filePath(QStringLiteral("en_US.aff")), empty.filePath(QStringLiteral("en_US.aff"))));
        QVERIFY(QFile::copy(m_folder.filePath(QStringLiteral("en_US.dic")), empty.filePath(QStringLiteral("en_US.dic"))));
        model.look();
        QCOMPARE(model.dictionaries().size(), 1);
        QCOMPARE(wrongIn(model, QStringLiteral("the baot")), QStringList{QStringLiteral("baot")});
    }

    void goesWhileItWorks()
    {
        for (int round = 0; round < 20; ++round) {
            const auto model = fresh();
            for (int at = 0; at < 5; ++at)
                model->check(at, QStringLiteral("the zzz ").repeated(200));
        }
    }
};

QTEST_GUILESS_MAIN(tst_SpellingModel)
#include "tst_SpellingModel.moc"
