// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/storybook/FewColours.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace porchlight::storybook {

namespace {

constexpr std::size_t coloursMax = 256;
constexpr std::array<int (*)(QRgb), 3> channels{qRed, qGreen, qBlue};

struct Shade
{
    QRgb colour;
    qint64 pixels;
};

/// Shades that share one colour of the palette.
struct Box
{
    std::span<Shade> shades;
    std::array<double, 3> mean{};
    std::size_t channel = 0; ///< the one in which they differ most
    double error = 0;        ///< what one colour for all of them does wrong in it: squared, over all shades

    explicit Box(std::span<Shade> all) : shades(all)
    {
        for (std::size_t each = 0; each < channels.size(); ++each) {
            double weights = 0, sum = 0, squares = 0;
            for (const Shade &shade : shades) {
                // The root, or wide grounds take all colours from what is small, such as a picture of somebody.
                const double level = channels[each](shade.colour), weight = std::sqrt(double(shade.pixels));
                weights += weight;
                sum += weight * level;
                squares += weight * level * level;
            }
            mean[each] = sum / weights;
            if (const double here = squares - sum * mean[each]; here > error) {
                error = here;
                channel = each;
            }
        }
    }

    /// Into what lies above and what lies below the mean.
    std::array<Box, 2> halves() const
    {
        const auto isBelow = [this](const Shade &shade) { return channels[channel](shade.colour) < mean[channel]; };
        const auto above = std::ranges::stable_partition(shades, isBelow);
        const std::size_t below = shades.size() - above.size();
        return {Box(shades.first(below)), Box(shades.subspan(below))};
    }

    QRgb colour() const { return qRgb(qRound(mean[0]), qRound(mean[1]), qRound(mean[2])); }
};

std::vector<Shade> shadesOf(const QImage &picture)
{
    QHash<QRgb, qint64> counted;
    for (int y = 0; y < picture.height(); ++y) {
        for (const QRgb colour : std::span(reinterpret_cast<const QRgb *>(picture.constScanLine(y)), std::size_t(picture.width())))
            ++counted[colour];
    }
    std::vector<Shade> shades;
    for (auto shade = counted.cbegin(); shade != counted.cend(); ++shade)
        shades.push_back({shade.key(), shade.value()});
    std::ranges::sort(shades, {}, &Shade::colour); // a hash has another order each time
    return shades;
}

} // namespace

QImage inFewColours(const QImage &picture)
{
    const QImage full = picture.convertToFormat(QImage::Format_RGB32);
    std::vector<Shade> shades = shadesOf(full);
    if (shades.empty())
        return full;
    std::vector<Box> boxes{Box(shades)};
    while (boxes.size() < coloursMax) {
        const auto worst = std::ranges::max_element(boxes, {}, &Box::error);
        if (worst->shades.size() == 1 || worst->error < 0.5)
            break; // each shade has a colour of its own
        const auto [first, second] = worst->halves();
        *worst = first;
        boxes.push_back(second);
    }
    QHash<QRgb, uchar> places;
    QList<QRgb> palette;
    for (const Box &box : boxes) {
        for (const Shade &shade : box.shades)
            places.insert(shade.colour, uchar(palette.size()));
        palette.append(box.colour());
    }
    QImage few(full.size(), QImage::Format_Indexed8);
    few.setColorTable(palette);
    for (int y = 0; y < full.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(full.constScanLine(y));
        std::transform(from, from + full.width(), few.scanLine(y), [&places](QRgb colour) { return places.value(colour); });
    }
    return few;
}

} // namespace porchlight::storybook
