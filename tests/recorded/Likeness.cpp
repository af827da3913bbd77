// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/recorded/Likeness.h"

#include "tests/recorded/RawFrame.h"

#include <QCborArray>

#include <algorithm>
#include <map>
#include <set>

namespace porchlight::recorded {

using What = Line::What;

namespace {

// The numbers of version 1, for ever.
enum Type : quint64 {
    Welcome = 2,
    Error = 3,
    Pong = 5,
    SignedIn = 12,
    Entries = 21,
    MailboxFence = 23,
    Behind = 24,
    Trimmed = 25,
    Fetched = 28,
    Appended = 31,
    Marks = 41,
    Devices = 53,
    DeviceSays = 70,
    Recovery = 77,
};

using Path = std::vector<qint64>; ///< keys of maps; places in lists are left out

/// Fields that have to be there, whatever they say.
const std::set<std::pair<quint64, Path>> differing{
    {Welcome, {4}},    {Welcome, {8}},     {Welcome, {9}},  {Welcome, {10}},   {Welcome, {12}},   {Error, {2}},
    {Error, {3}},      {Pong, {1}},        {Pong, {2}},     {SignedIn, {4}},   {Entries, {9}},    {Fetched, {3, 9}},
    {Behind, {5}},     {Appended, {3, 2}}, {Appended, {4}}, {Devices, {1, 3}}, {Devices, {1, 4}}, {Devices, {1, 6}},
    {Devices, {1, 7}}, {Devices, {1, 8}},  {Recovery, {4}},
};

bool isNothing(const QCborValue &value)
{
    return value.isUndefined() || value == QCborValue(0) || value == QCborValue(false) ||
           (value.isByteArray() && value.toByteArray().isEmpty()) || (value.isArray() && value.toArray().isEmpty()) ||
           (value.isString() && value.toString().isEmpty());
}

QString text(const QCborValue &value)
{
    return value.isUndefined() ? QStringLiteral("nothing") : value.toDiagnosticNotation().left(200);
}

void compare(quint64 type, const Path &path, const QCborValue &then, const QCborValue &now, QStringList &found)
{
    if (differing.contains({type, path})) {
        if (isNothing(now) && !isNothing(then))
            found << QStringLiteral("a field is missing that was %1").arg(text(then));
    } else if (then.isMap() && now.isMap()) {
        const QCborMap was = then.toMap();
        for (const auto &field : was) {
            Path deeper = path;
            deeper.push_back(field.first.toInteger());
            compare(type, deeper, field.second, now.toMap().value(field.first.toInteger()), found);
        }
    } else if (then.isArray() && now.isArray() && then.toArray().size() == now.toArray().size()) {
        for (qsizetype at = 0; at < then.toArray().size(); ++at)
            compare(type, path, then.toArray().at(at), now.toArray().at(at), found);
    } else if (then != now && !(isNothing(then) && isNothing(now))) {
        QStringList keys;
        for (const qint64 key : path)
            keys << QString::number(key);
        found << QStringLiteral("field %1 was %2 and is %3").arg(keys.join(u'.'), text(then), text(now));
    }
}

/// What one connection was told, however it was cut into messages.
struct Heard
{
    QString device;
    std::map<quint64, RawFrame> answers;                       ///< by request
    std::map<std::pair<QByteArray, qint64>, QCborMap> entries; ///< by log and sequence
    std::map<QByteArray, QCborMap> behind;                     ///< by log
    std::map<QByteArray, std::array<qint64, 3>> marks;         ///< by conversation and account: how far
    std::set<QByteArray> trimmed;
    QByteArrayList said; ///< by other devices, in order
    std::vector<RawFrame> others;
    bool wasEnded = false;
};

QByteArray bytesOf(const QCborValue &value)
{
    return value.toCbor();
}

/// All that version 1 has of some frames.
QByteArray firstThree(const QCborMap &fields)
{
    return bytesOf(QCborArray{fields.value(1), fields.value(2), fields.value(3)});
}

/// What the relay writes has an id of its own, and is made of fields that others may follow.
QCborMap comparable(QCborMap entry)
{
    if (entry.value(4).toByteArray() != QByteArray(16, '\0'))
        return entry;
    entry.remove(7);
    const QCborValue body = QCborValue::fromCbor(entry.value(10).toByteArray());
    if (body.isMap())
        entry[10] = body;
    return entry;
}

void take(Heard &heard, const RawFrame &frame)
{
    const QCborMap &fields = frame.fields;
    if (frame.request() != 0) {
        heard.answers[frame.request()] = frame;
    } else if (frame.type == Entries) {
        for (const QCborValue &entry : fields.value(3).toArray())
            heard.entries[{bytesOf(fields.value(1)), entry.toMap().value(1).toInteger()}] = comparable(entry.toMap());
    } else if (frame.type == Behind) {
        for (const QCborValue &log : fields.value(1).toArray())
            heard.behind[bytesOf(log.toMap().value(1))] = log.toMap();
    } else if (frame.type == Marks) {
        for (const QCborValue &value : fields.value(2).toArray()) {
            const QCborMap mark = value.toMap();
            auto &reached = heard.marks[bytesOf(mark.value(1)) + bytesOf(mark.value(2))];
            for (int i = 0; i < 3; ++i)
                reached[std::size_t(i)] = std::max(reached[std::size_t(i)], mark.value(3 + i).toInteger());
        }
    } else if (frame.type == Trimmed) {
        heard.trimmed.insert(firstThree(fields));
    } else if (frame.type == DeviceSays) {
        heard.said << firstThree(fields);
    } else if (frame.type == Welcome || frame.type == Error) {
        heard.others.push_back(frame);
    } // fences and pongs come as they come; the rest is newer than version 1
}

std::map<quint64, Heard> heardOn(const std::vector<Line> &lines)
{
    std::map<quint64, Heard> links;
    for (const Line &line : lines) {
        Heard &heard = links[line.link];
        heard.device = line.device;
        heard.wasEnded = heard.wasEnded || line.what == What::ClosedByRelay;
        if (line.what != What::FromRelay)
            continue;
        for (const RawFrame &frame : rawFrames(line.message))
            take(heard, frame);
    }
    return links;
}

void compareFrames(const RawFrame &then, const RawFrame &now, QStringList &found)
{
    if (then.type != now.type)
        found << QStringLiteral("frame %1 has become %2 %3").arg(then.type).arg(now.type).arg(text(now.fields));
    else
        compare(then.type, {}, then.fields, now.fields, found);
}

template <class Key>
void compareAll(quint64 type, const std::map<Key, QCborMap> &then, const std::map<Key, QCborMap> &now,
                QStringList &found)
{
    for (const auto &[key, value] : then) {
        const auto other = now.find(key);
        if (other == now.end())
            found << QStringLiteral("there is no %1").arg(text(value));
        else
            compare(type, {}, value, other->second, found);
    }
}

QStringList differences(const Heard &then, const Heard &now)
{
    QStringList found;
    for (const auto &[request, answer] : then.answers) {
        const auto other = now.answers.find(request);
        if (other == now.answers.end())
            found << QStringLiteral("request %1 has no answer; it was %2").arg(request).arg(text(answer.fields));
        else
            compareFrames(answer, other->second, found);
    }
    compareAll(Entries, then.entries, now.entries, found);
    compareAll(Behind, then.behind, now.behind, found);
    if (then.marks != now.marks)
        found << QStringLiteral("other marks");
    if (then.trimmed != now.trimmed)
        found << QStringLiteral("logs begin elsewhere");
    if (then.said != now.said)
        found << QStringLiteral("other devices are heard otherwise");
    if (then.wasEnded != now.wasEnded)
        found << (then.wasEnded ? QStringLiteral("it was ended") : QStringLiteral("it is ended"));
    if (then.others.size() != now.others.size())
        return found << QStringLiteral("another number of welcomes and errors");
    for (std::size_t at = 0; at < then.others.size(); ++at)
        compareFrames(then.others[at], now.others[at], found);
    return found;
}

} // namespace

QStringList unlike(const std::vector<Line> &then, const std::vector<Line> &now)
{
    QStringList all;
    const std::map<quint64, Heard> answered = heardOn(now);
    for (const auto &[link, heard] : heardOn(then)) {
        const auto other = answered.find(link);
        for (const QString &difference : differences(heard, other == answered.end() ? Heard() : other->second))
            all << QStringLiteral("connection %1 of %2: ").arg(link).arg(heard.device) + difference;
    }
    return all;
}

bool holds(const QCborValue &then, const QCborValue &now)
{
    QStringList found;
    compare(0, {}, then, now, found);
    return found.isEmpty();
}

} // namespace porchlight::recorded
