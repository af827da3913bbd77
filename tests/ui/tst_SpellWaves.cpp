// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// C1: waves below wrong words: where they are drawn, that they change nothing, and what they cost with every key.
#include "qml/Theme/Fonts.h"
#include "qml/Timeline/SpellWaves.h"

#include <QGuiApplication>
#include <QPainter>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <memory>

namespace {

double processorMs()
{
    timespec spent{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1000 + double(spent.tv_nsec) / 1e6;
}

/// A text area in a window, and waves over it.
struct Writing
{
    Writing()
    {
        QQmlComponent component(&engine);
        component.setData("import QtQuick\nimport QtQuick.Templates as T\n"
                          "T.TextArea { width: 400; wrapMode: TextEdit.Wrap; textFormat: TextEdit.PlainText; font.family: 'Inter'; font.pixelSize: 15; leftPadding: 10; topPadding: 8 }",
                          QUrl());
        made.reset(qobject_cast<QQuickItem *>(component.create()));
        if (!made)
            qFatal("%s", qPrintable(component.errorString()));
        made->setParentItem(window.contentItem());
        waves.setParentItem(window.contentItem());
        waves.setSize({400, 200});
        waves.setColor(Qt::red);
        waves.setIsOn(true);
        waves.setInput(made.get());
        window.resize(400, 200);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
        made->forceActiveFocus();
    }
    ~Writing() { waves.setParentItem(nullptr); }

    void set(const QString &text) { made->setProperty("text", text); }
    QString text() const { return made->property("text").toString(); }
    /// As somebody would who finds these wrong.
    void answer(const QList<int> &places)
    {
        QSignalSpy asked(&waves, &SpellWaves::asked);
        waves.ask();
        waves.tell(asked.at(0).at(0).toDouble(), places);
    }
    void typed(char key)
    {
        QTest::keyClick(&window, key);
        waves.setCursor(made->property("cursorPosition").toInt());
    }
    /// The columns of the picture that have any of the wave.
    std::pair<int, int> drawn()
    {
        QImage image(400, 200, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        {
            QPainter painter(&image);
            waves.paint(&painter);
        }
        int left = 400, right = -1;
        for (int x = 0; x < 400; ++x) {
            for (int y = 0; y < 200; ++y) {
                if (qAlpha(image.pixel(x, y)) > 40) {
                    left = std::min(left, x);
                    right = std::max(right, x);
                }
            }
        }
        return {left, right};
    }
    QRectF letterAt(int position) const
    {
        QRectF place;
        QMetaObject::invokeMethod(made.get(), "positionToRectangle", Q_RETURN_ARG(QRectF, place), Q_ARG(int, position));
        return place;
    }

    QQmlEngine engine;
    QQuickWindow window;
    std::unique_ptr<QQuickItem> made;
    SpellWaves waves;
};

} // namespace

class TestSpellWaves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { porchlight::theme::installFonts(*qGuiApp); }
    void areBelowTheirWords();
    void fromRightToLeft();
    void changeNothing();
    void lateAnswersAreDropped();
    void keysCostNothing();
};

void TestSpellWaves::areBelowTheirWords()
{
    Writing writing;
    writing.set(QStringLiteral("the baot is here"));
    writing.answer({4, 4});
    const auto [left, right] = writing.drawn();
    QVERIFY(qAbs(left - writing.letterAt(4).x()) <= 3);
    QVERIFY(qAbs(right - writing.letterAt(8).x()) <= 3);
    writing.set(QString(30, u'a') + QStringLiteral(" ") + QString(90, u'b')); // a word over lines
    writing.answer({31, 90});
    QCOMPARE(writing.drawn().second > 300, true);
    writing.answer({5000, 4, -3, 2}); // of a text that is not there
    QCOMPARE(writing.drawn().second, -1);
}

void TestSpellWaves::fromRightToLeft()
{
    Writing writing;
    writing.set(QStringLiteral("مرحبا بالعالم"));
    writing.answer({0, 5});
    const auto [left, right] = writing.drawn();
    QVERIFY2(left > 300 && right <= 400, qPrintable(QStringLiteral("%1 to %2").arg(left).arg(right)));
}

// What is typed is what is sent, and what is taken back.
void TestSpellWaves::changeNothing()
{
    Writing writing;
    for (const char key : std::string_view("teh boat"))
        writing.typed(key);
    QSignalSpy changes(writing.made.get(), SIGNAL(textChanged()));
    writing.answer({0, 3});
    QCOMPARE(writing.waves.count(), 1);
    QCOMPARE(changes.count(), 0);
    QCOMPARE(writing.text(), QStringLiteral("teh boat"));
    QMetaObject::invokeMethod(writing.made.get(), "undo");
    QVERIFY(writing.text() != QStringLiteral("teh boat"));
}

void TestSpellWaves::lateAnswersAreDropped()
{
    Writing writing;
    writing.set(QStringLiteral("teh boat"));
    QSignalSpy asked(&writing.waves, &SpellWaves::asked);
    QTRY_COMPARE(asked.count(), 1); // by itself, after a pause
    writing.typed('x');
    writing.waves.tell(asked.at(0).at(0).toDouble(), {0, 3});
    QCOMPARE(writing.waves.count(), 0);
    QTRY_COMPARE(asked.count(), 2);
    writing.waves.tell(asked.at(1).at(0).toDouble() - 1, {0, 3});
    QCOMPARE(writing.waves.count(), 0);
    writing.waves.tell(asked.at(1).at(0).toDouble(), {0, 3});
    QCOMPARE(writing.waves.count(), 1);
    writing.waves.setIsOn(false);
    QCOMPARE(writing.waves.count(), 0);
}

// B-13: with sixteen kilobytes of which every word is wrong.
void TestSpellWaves::keysCostNothing()
{
    constexpr double budgetMs = 2;
    Writing writing;
    QString text;
    QList<int> places;
    while (text.size() < 16'000) {
        places << int(text.size()) << 4;
        text += QStringLiteral("baot ");
    }
    writing.set(text);
    const auto keys = [&writing] {
        std::vector<double> times;
        for (int key = 0; key < 40; ++key) {
            const double before = processorMs();
            writing.typed('x');
            times.push_back(processorMs() - before);
        }
        std::ranges::sort(times);
        return times[times.size() / 2];
    };
    writing.waves.setIsOn(false);
    const double without = keys();
    writing.waves.setIsOn(true);
    writing.answer(places);
    const double with = keys();
    double before = processorMs();
    writing.waves.ask();
    const double asking = processorMs() - before;
    before = processorMs();
    writing.drawn();
    const double drawing = processorMs() - before;
    std::printf("a key: %.3f ms, with waves %.3f ms; to ask after a pause %.3f ms; a picture of them, and looking at it, %.1f ms\n", without, with, asking, drawing);
    QVERIFY(with - without < budgetMs);
    QVERIFY(asking < budgetMs);
}

QTEST_MAIN(TestSpellWaves)
#include "tst_SpellWaves.moc"
