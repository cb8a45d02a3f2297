import type { Cause, QUESTIONS } from './quiz.ts'

type Asked = (typeof QUESTIONS)[number]
/** A reason for each answer of each question: 'reason overfitting few-examples'. */
type ReasonKey = {
  [Q in Asked as Q['preset']]: `reason ${Q['preset']} ${Q['options'][number]}`
}[Asked['preset']]
type QuizKey = `cause ${Cause}` | ReasonKey

const CAUSES = {
  'cause nothing': 'Nothing is wrong',
  'cause bad-start': 'The first weights are too small',
  'cause dead': 'All ReLU units are inactive',
  'cause rate-low': 'The learning rate is too low',
  'cause rate-high': 'The learning rate is too high',
  'cause decay': 'The learning rate was lowered in steps',
  'cause few-examples': 'Too few training examples',
  'cause no-regularisation': 'Too little regularisation',
  'cause model-small': 'The network is too small',
  'cause batch-small': 'The batches are very small',
  'cause inputs': 'The inputs are not scaled',
  'cause labels': 'The labels stopped matching the pictures',
  'cause evaluation': 'A bug in the evaluation',
  'cause dropout': 'Dropout is on in training only',
  'cause zero-weights': 'All weights start at zero',
  'cause easy-validation': 'The validation set is easier',
}

const REASONS = {
  'reason overfitting rate-low':
    'The training loss reaches zero within a quarter of the run. The steps are long enough.',
  'reason overfitting few-examples':
    'There are 40 examples. The network learns them by heart, and that tells it little about others.',
  'reason overfitting evaluation':
    'The validation accuracy is far above chance, so the evaluation asks the right question.',
  'reason overfitting no-regularisation':
    'Nothing holds the network back once the training examples are all right. Dropout or L2 would.',
  'reason plateau-then-drop decay':
    'A lower learning rate never ends a plateau this way, and this one is constant.',
  'reason plateau-then-drop bad-start':
    'With σ = 0.05 in five layers the signal, and the gradient, arrive almost at zero. They have to grow first.',
  'reason plateau-then-drop labels': 'Then the loss would not fall in the end.',
  'reason plateau-then-drop rate-low':
    'It would look the same, and here a learning rate three times higher does leave the plateau sooner.',
  'reason steps-in-the-rate rate-high':
    'Before each drop the loss no longer falls: at that learning rate the steps are as long as the way that is left.',
  'reason steps-in-the-rate bad-start': 'The loss leaves chance level at once.',
  'reason steps-in-the-rate decay':
    'To a tenth at half of the run, to a hundredth at three quarters. Each time the noise of the steps shrinks.',
  'reason steps-in-the-rate few-examples': 'Training and validation drop together.',
  'reason divergence rate-low':
    'Then the loss would hardly move. Some lecture notes say that a loss which overflows means too low; it means too high.',
  'reason divergence rate-high':
    'Each step overshoots, the next gradient is larger, and after a few steps a product exceeds float32.',
  'reason divergence model-small': 'A small network stays at a high loss, but a finite one.',
  'reason divergence inputs':
    'Here they are scaled, but the curve cannot tell: pixels up to 255 make a good learning rate too high.',
  'reason healthy no-regularisation': 'The gap is a few points, and the validation loss does not rise.',
  'reason healthy rate-low': 'The loss falls by a factor of a hundred within the run.',
  'reason healthy nothing': 'Down from chance level at once, then level; validation close behind.',
  'reason healthy batch-small': 'With 32 examples to a batch the curve is smooth.',
  'reason dead-start dead':
    'This is what happened: every hidden bias starts at −5, so no unit is active and only the output biases learn.',
  'reason dead-start rate-low':
    'At a learning rate near zero the line is just as flat. The curve alone cannot tell.',
  'reason dead-start no-regularisation': 'Overfitting would first need learning.',
  'reason dead-start zero-weights':
    'With zero weights and ReLU no gradient reaches any weight, and the line is the same.',
  'reason noisy model-small': 'The training accuracy goes well above 80%, so the network is large enough.',
  'reason noisy batch-small':
    'A batch is one example here. The loss jumps from example to example, while the average falls.',
  'reason noisy rate-low': 'A lower learning rate takes longer; it does not make single examples alike.',
  'reason noisy evaluation': 'Training and validation agree.',
  'reason evaluation-bug few-examples':
    'With too few examples the validation accuracy is low, but above chance.',
  'reason evaluation-bug rate-high': 'Training is smooth and reaches 100%.',
  'reason evaluation-bug evaluation':
    'Below 10% is worse than guessing, which takes knowledge of the right answer: every label is off by one.',
  'reason evaluation-bug no-regularisation':
    'Overfitting makes a network unsure on new examples, not reliably wrong.',
  'reason too-small few-examples': 'There are 1,000 examples, and training itself is at a high loss.',
  'reason too-small model-small':
    'Two hidden units carry too little: training and validation end high, close together.',
  'reason too-small rate-low': 'A learning rate three times higher ends no better.',
  'reason too-small no-regularisation':
    'Regularisation closes a gap. The trouble here is the training loss itself.',
  'reason shuffled-labels rate-high': 'The loss never jumps above its first value.',
  'reason shuffled-labels labels':
    'They are dealt out anew after each epoch: the first one teaches, the others wash it out.',
  'reason shuffled-labels dead': 'Then the accuracy would not have risen at all.',
  'reason shuffled-labels few-examples': 'With few examples the training accuracy would go to 100%.',
  'reason dropout easy-validation': 'Measured without dropout, training and validation accuracy are alike.',
  'reason dropout batch-small': 'Small batches add noise on both sides of the mean. They do not lift it.',
  'reason dropout dropout':
    'The mini-batch loss is that of a network with half of its units missing; validation uses all of them.',
  'reason dropout evaluation': 'It is meant to be like this: dropout belongs to training only.',
}

/** Words of the quiz; every cause and every reason has one. */
export const QUIZ_WORDS = {
  ...(CAUSES satisfies Record<Extract<QuizKey, `cause ${string}`>, string>),
  ...(REASONS satisfies Record<Extract<QuizKey, `reason ${string}`>, string>),
  quizIntro:
    'Eleven runs, trained as you watch. For each, choose every cause that could have made such curves: sometimes there are several.',
  quizStart: 'Start the quiz',
  quizAgain: 'Start again',
  quizClock: 'Time for each question',
  clockNone: 'no limit',
  seconds: 's',
  secondsLeft: 'seconds left',
  question: 'Question',
  of: 'of',
  ask: 'What could have made these curves? Choose all that could.',
  judge: 'Check the answer',
  next: 'Next curve',
  score: 'Score',
  timeUp: 'Time is up.',
  rightChosen: 'A cause, and you chose it',
  rightMissed: 'A cause that you left out',
  wrongChosen: 'Not a cause, but you chose it',
  wrongLeft: 'Not a cause',
  openKnobs: 'Open with the knobs that made it',
  yourScore: 'Your score:',
}
