// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/Repartee.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace porchlight::demo {

namespace {

/// What is answered to one of these words, whoever is asked. Courtesies come last: most who greet say something more.
struct Topic
{
    std::array<const char *, 6> words;
    std::array<const char *, 3> answers;
};

constexpr std::array topics{
    Topic{{"when", "time", "late", "early", "hour", "tomorrow"},
          {"Half past seven at the slip, that leaves us an hour of water.", "After lunch would be best for me.",
           "Not before the tide, and not after the soup."}},
    Topic{{"where", "berth", "jetty", "meet", "place", "slip"},
          {"At the crane, as always.", "Berth 14, they are still dredging on our side.", "By the boathouse. I'll leave the lamp on."}},
    Topic{{"boat", "paint", "varnish", "coat", "name", "transom"},
          {"She'll be the prettiest thing between here and the lighthouse.", "One more thin coat and I'd dare to show her.",
           "Let it dry first. I know you, you'll touch it."}},
    Topic{{"weather", "rain", "wind", "storm", "dry", "sun"},
          {"Dry for days, says the radio. The radio says many things.", "South-west 3, it could not be better.",
           "If it rains we move the soup indoors and call it a plan."}},
    Topic{{"bye", "night", "later", "soon", "goodbye", "sleep"},
          {"See you at the water.", "Sleep well, I'll leave the light on.", "See you at the launch!"}},
    Topic{{"hello", "hi", "hey", "morning", "evening", "moin"},
          {"Hello Liv! All quiet here.", "Hey! I was just about to write to you.", "Morning from the jetty 🌊"}},
    Topic{{"thanks", "thank", "cheers", "great", "lovely", "perfect"},
          {"Any time.", "🙂", "Don't mention it, you'd do the same."}},
};

constexpr std::array reactions{"👍", "❤️", "😂", "✨", "🙌"};

} // namespace

Repartee::Repartee(const Part &part, quint32 seed) : m_part(part), m_random(seed + quint32(part.who)) {}

Repartee::Answer Repartee::to(const QString &words)
{
    Answer answer;
    if (int(m_random.bounded(100)) < m_part.reactsPercent)
        answer.reaction = QString::fromUtf8(reactions[m_random.bounded(quint32(reactions.size()))]);
    QStringList spoken;
    QString word;
    for (const QChar c : QString(words + u' ').toLower()) {
        if (c.isLetter())
            word += c;
        else if (!word.isEmpty())
            spoken << std::exchange(word, QString());
    }
    for (const Topic &topic : topics) {
        const bool isAbout = std::ranges::any_of(topic.words, [&](const char *w) { return spoken.contains(QString::fromLatin1(w)); });
        if (!isAbout)
            continue;
        answer.text = QString::fromUtf8(topic.answers[m_random.bounded(quint32(topic.answers.size()))]);
        if (answer.text != m_last)
            break;
        answer.text.clear();
    }
    if (answer.text.isEmpty())
        answer.text = next();
    m_last = answer.text;
    return answer;
}

QString Repartee::next()
{
    if (m_part.answers.empty())
        return {};
    if (m_left.empty()) {
        m_left.resize(m_part.answers.size());
        std::iota(m_left.begin(), m_left.end(), std::size_t(0));
    }
    const auto chosen = m_left.begin() + m_random.bounded(int(m_left.size()));
    const QString text = QString::fromUtf8(m_part.answers[*chosen]);
    m_left.erase(chosen);
    return text;
}

} // namespace porchlight::demo
