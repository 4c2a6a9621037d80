"""Where what is counted happened: the places of a sentence that can be an event's, and what each clause takes from them."""
