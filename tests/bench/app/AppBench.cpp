// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/app/AppBench.h"

#include "app/models/TimelineModel.h"
#include "tests/bench/app/BenchWords.h"
#include "tests/models/ModelFixture.h"

#include <QJsonArray>
#include <QQuickItem>

using namespace porchlight::test;

namespace porchlight::bench {

namespace {

constexpr qreal stepPixels = 120; // a turn of the wheel
constexpr int perCommit = 1'000;
constexpr int openings = 20;

QString keyOf(const ConversationId &id)
{
    return QString::fromLatin1(id.toHex());
}

/// Messages from two people, by their numbers.
void fill(ModelFixture &world, quint64 conversation, int first, int last)
{
    engine::LocalTransaction transaction;
    for (int number = first; number <= last; ++number) {
        const auto id = conversation * 10'000'000 + quint64(number);
        transaction.push_back(entry(conversation, id, Seq(number), number % 5 < 2 ? me : ada, wordsOf(number)));
        if (int(transaction.size()) == perCommit || number == last) {
            world.commit(transaction);
            transaction.clear();
        }
    }
}

} // namespace

std::unique_ptr<QQuickView> AppBench::open(const QString &file, const QVariantMap &properties)
{
    auto view = std::make_unique<QQuickView>(&m_engine, nullptr);
    view->setInitialProperties(properties);
    view->setResizeMode(QQuickView::SizeRootObjectToView);
    view->resize(900, 700);
    view->setSource(QUrl(QStringLiteral("qrc:/bench/") + file));
    if (view->status() != QQuickView::Ready)
        return nullptr;
    view->show();
    return view;
}

void AppBench::note(const QString &what, const FrameTimes &times)
{
    m_lines.push_back({what, times.json()});
}

FrameTimes AppBench::scroll(QQuickWindow &window, QObject *list)
{
    FrameTimes times(window);
    times.settle();
    for (int frame = 0; frame < frames; ++frame)
        times.frame([list] { list->setProperty("contentY", list->property("contentY").toReal() - stepPixels); });
    return times;
}

QString AppBench::scrollWords(const QString &file, const QString &what)
{
    BenchWords words(rows);
    const auto view = open(file, {{QStringLiteral("model"), QVariant::fromValue<QObject *>(&words)}});
    if (!view)
        return file + QStringLiteral(" does not load");
    note(what, scroll(*view, view->rootObject()));
    return QString();
}

QString AppBench::scrollConversation()
{
    ModelFixture world;
    world.commit({conversation(1), conversation(2)});
    fill(world, 1, 1, rows);
    fill(world, 2, 1, 200);
    world.commit({mark(1, ada, Seq(rows), Seq(rows)), mark(2, ada, 200, 200)}); // as it is among people who are there
    models::TimelineModel timeline(world.store.reader(), world.sink);
    timeline.open(keyOf(c2));
    const auto view = open(QStringLiteral("Conversation.qml"), {{QStringLiteral("timeline"), QVariant::fromValue<QObject *>(&timeline)}});
    if (!view)
        return QStringLiteral("the conversation does not load");
    FrameTimes opening(*view);
    opening.settle();
    for (int round = 0; round < openings; ++round)
        opening.frame([&] { timeline.open(keyOf(round % 2 == 0 ? c1 : c2)); });
    note(QStringLiteral("opening a conversation"), opening);

    timeline.open(keyOf(c1));
    auto *list = view->rootObject()->property("list").value<QObject *>();
    const int loaded = timeline.rowCount();
    note(QStringLiteral("scrolling back in a conversation"), scroll(*view, list));
    if (timeline.rowCount() <= loaded)
        return QStringLiteral("scrolling has brought no older messages");

    QMetaObject::invokeMethod(view->rootObject(), "toNewest");
    timeline.open(keyOf(c2));
    timeline.open(keyOf(c1));
    const auto newest = [&] { return timeline.data(timeline.index(0, 0), models::TextRole).toString(); };
    const QString before = newest();
    arrive(*view, world, timeline, rows + 1, QStringLiteral("%1 messages arriving at once, further down").arg(arrivals));
    if (newest() != before) // it opens at the first one that is new, and what is read stays where it is
        return QStringLiteral("what is read has moved");
    QMetaObject::invokeMethod(view->rootObject(), "toNewest");
    arrive(*view, world, timeline, rows + arrivals + 1, QStringLiteral("%1 messages arriving at once, where one reads").arg(arrivals));
    return newest() == wordsOf(rows + 2 * arrivals) ? QString() : QStringLiteral("what arrived is not shown");
}

void AppBench::arrive(QQuickWindow &window, ModelFixture &world, models::TimelineModel &timeline, int first, const QString &what)
{
    FrameTimes times(window);
    times.settle();
    fill(world, 1, first, first + arrivals - 1);
    times.frame([&] { timeline.refresh(); });
    for (int frame = 0; frame < 30; ++frame)
        times.frame([] {});
    note(what, times);
}

QString AppBench::measure()
{
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    for (const auto &[file, what] : {std::pair(QStringLiteral("TextEditRows.qml"), QStringLiteral("scrolling words, TextEdit")),
                                     std::pair(QStringLiteral("MessageTextRows.qml"), QStringLiteral("scrolling words, MessageText"))}) {
        if (const QString trouble = scrollWords(file, what); !trouble.isEmpty())
            return trouble;
    }
    return scrollConversation();
}

QString AppBench::table() const
{
    QString table = QStringLiteral("Frames of a window of 900 by 700, %1 messages, software renderer; milliseconds of processor time\n\n"
                                   "| what | frames | p50 | p95 | p99 | longest |\n|---|---|---|---|---|---|\n").arg(rows);
    for (const Line &line : m_lines) {
        table += QStringLiteral("| %1 | %2 |").arg(line.what).arg(line.times.value(QStringLiteral("frames")).toInt());
        for (const char *part : {"p50Ms", "p95Ms", "p99Ms", "longestMs"})
            table += QStringLiteral(" %1 |").arg(line.times.value(QLatin1StringView(part)).toDouble(), 0, 'f', 1);
        table += u'\n';
    }
    return table;
}

QJsonObject AppBench::json() const
{
    QJsonArray lines;
    for (const Line &line : m_lines) {
        QJsonObject times = line.times;
        times.insert(QStringLiteral("what"), line.what);
        lines.append(times);
    }
    return {{QStringLiteral("rows"), rows}, {QStringLiteral("times"), lines}};
}

} // namespace porchlight::bench
