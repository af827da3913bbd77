// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Sentence.h"

#include <QTest>
#include <QTranslator>

namespace {

/// Knows one sentence.
class Upside final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const bool isKnown = QByteArrayView(context) == "Sentence" && QByteArrayView(source) == "%1 asks %2.";
        return isKnown ? QStringLiteral("%2 wird von %1 gefragt.") : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

/// Words that are put into the language of the window when it asks for them (E4).
class tst_Sentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEnglishWithoutATranslation()
    {
        QCOMPARE(Sentence().words(), QString());
        QCOMPARE(Sentence(Sentence::english("The relay is busy.")).words(), QStringLiteral("The relay is busy."));
        QVERIFY(Sentence().isEmpty());
        QCOMPARE(Sentence(QStringLiteral("a")), Sentence(QStringLiteral("a"), {}));
        QVERIFY(Sentence(QStringLiteral("a"), {QStringLiteral("b")}) != Sentence(QStringLiteral("a")));
    }

    void followsTheLanguage()
    {
        const Sentence sentence(QStringLiteral("%1 asks %2."), {QStringLiteral("Ada"), QStringLiteral("Bo")});
        QCOMPARE(sentence.words(), QStringLiteral("Ada asks Bo."));
        Upside german;
        QVERIFY(QCoreApplication::installTranslator(&german));
        QCOMPARE(sentence.words(), QStringLiteral("Bo wird von Ada gefragt."));
        QCoreApplication::removeTranslator(&german);
        QCOMPARE(sentence.words(), QStringLiteral("Ada asks Bo."));
    }

    /// A name is not a template, whatever somebody calls themselves.
    void foreignValuesStayAsTheyAre()
    {
        const Sentence sentence(QStringLiteral("%1 asks %2."), {QStringLiteral("%2%1%%"), QStringLiteral("100%")});
        QCOMPARE(sentence.words(), QStringLiteral("%2%1%% asks 100%."));
        QCOMPARE(Sentence(QStringLiteral("50 % of %9")).words(), QStringLiteral("50 % of %9"));
        QCOMPARE(Sentence(QStringLiteral("%")).words(), QStringLiteral("%"));
    }
};

QTEST_GUILESS_MAIN(tst_Sentence)
#include "tst_Sentence.moc"
